package io.assay.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what the JDK's server was asked, within limits. */
final class RequestReader {
  private static final int LONGEST_FORM = 64 * 1024;
  private static final String FORM = "application/x-www-form-urlencoded";

  private RequestReader() {}

  /** A request that is no page's business. */
  static final class Unreadable extends Exception {
    private final int status;

    Unreadable(int status, String message) {
      super(message);
      this.status = status;
    }

    int status() {
      return status;
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }

  static Request read(HttpExchange exchange) throws IOException, Unreadable {
    String method = exchange.getRequestMethod();
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    return switch (method) {
      case "GET", "HEAD" -> request("GET", exchange, Map.of(), headers);
      case "POST" -> request("POST", exchange, form(exchange, headers), headers);
      default -> throw new Unreadable(405, "Ask with GET, HEAD or POST.");
    };
  }

  private static Request request(
      String method, HttpExchange exchange, Map<String, String> fields, Map<String, String> headers)
      throws Unreadable {
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    String path = exchange.getRequestURI().getPath();
    return new Request(method, path, pairs(query), fields, headers);
  }

  private static Map<String, String> form(HttpExchange exchange, Map<String, String> headers)
      throws IOException, Unreadable {
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST_FORM + 1);
    if (body.length > LONGEST_FORM) {
      throw new Unreadable(413, "That is more than 64 kB.");
    }
    boolean isForm = headers.getOrDefault("content-type", "").startsWith(FORM);
    return isForm ? pairs(new String(body, UTF_8)) : Map.of();
  }

  private static Map<String, String> pairs(String encoded) throws Unreadable {
    try {
      return Request.pairs(encoded);
    } catch (IllegalArgumentException e) {
      throw new Unreadable(400, "A percent sign stands alone.");
    }
  }
}
