package io.assay.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody asks, by GET, HEAD or POST. Of a name that is given twice the first value counts.
 *
 * @param method {@code GET}, also where the answer is wanted without its body, or {@code POST}
 * @param path as asked, decoded
 * @param parameters of the query
 * @param fields of a form that was posted, at most 64 kB in all
 * @param headers by their names in lower case
 */
public record Request(
    String method,
    String path,
    Map<String, String> parameters,
    Map<String, String> fields,
    Map<String, String> headers) {
  private static final String BEARER = "Bearer ";

  public Request {
    parameters = Map.copyOf(parameters);
    fields = Map.copyOf(fields);
    headers = Map.copyOf(headers);
  }

  public boolean isPost() {
    return method.equals("POST");
  }

  public Optional<String> query(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  public Optional<String> form(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /**
   * The value of a header.
   *
   * @param name in lower case
   */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  public Optional<String> cookie(String name) {
    return header("cookie").stream()
        .flatMap(cookies -> Arrays.stream(cookies.split(";")))
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(name + "="))
        .map(cookie -> cookie.substring(name.length() + 1))
        .findFirst();
  }

  /** The token of an {@code Authorization} header. */
  public Optional<String> bearer() {
    return header("authorization")
        .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(value -> value.substring(BEARER.length()).strip());
  }

  /**
   * Reads {@code name=value&…} with percent signs.
   *
   * @throws IllegalArgumentException if a percent sign is followed by something else
   */
  static Map<String, String> pairs(String encoded) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : encoded.split("&")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (!name.isEmpty()) {
        pairs.putIfAbsent(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return pairs;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}
