package standin.wordpress;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the site was asked.
 *
 * @param query as it was sent, empty where there was none
 * @param atNanos of {@link System#nanoTime()}
 */
public record Request(String path, String query, Map<String, List<String>> headers, long atNanos) {
  /** Path and query. */
  public String target() {
    return query.isEmpty() ? path : path + "?" + query;
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters().get(name));
  }

  int number(String name, int otherwise) throws Problem {
    String text = parameter(name).orElse(String.valueOf(otherwise));
    if (!text.matches("\\d{1,9}")) {
      throw new Problem(400, "rest_invalid_param", "Invalid parameter(s): " + name);
    }
    return Integer.parseInt(text);
  }

  /** The ids of a list: comma-separated. */
  List<Long> ids(String name) {
    return parameter(name).stream()
        .flatMap(text -> List.of(text.split(",")).stream())
        .map(Long::valueOf)
        .toList();
  }

  private Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      String[] parts = pair.split("=", 2);
      parameters.put(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
