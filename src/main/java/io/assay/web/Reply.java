package io.assay.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is answered. Every answer is also sent with {@code Cache-Control: no-store}, {@code
 * X-Content-Type-Options: nosniff} and {@code Referrer-Policy: no-referrer}.
 *
 * @param status of HTTP
 * @param headers one value each
 */
public record Reply(int status, Map<String, String> headers, String body) {
  public Reply {
    headers = Map.copyOf(headers);
  }

  /** Plain text; a line break is put at its end. */
  public static Reply text(int status, String text) {
    return new Reply(status, Map.of("Content-Type", "text/plain; charset=utf-8"), text + "\n");
  }

  public static Reply html(int status, String html) {
    return new Reply(status, Map.of("Content-Type", "text/html; charset=utf-8"), html);
  }

  /** Lets a browser go on to another path with GET. */
  public static Reply seeOther(String path) {
    return new Reply(303, Map.of("Location", path), "");
  }

  /** This with one more header, or another value of one. */
  public Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, body);
  }
}
