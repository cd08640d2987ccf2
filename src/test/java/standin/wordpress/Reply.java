package standin.wordpress;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the site is about to answer; trouble spoils it. */
final class Reply {
  int status = 200;
  byte[] body = new byte[0];
  final Map<String, String> headers = new LinkedHashMap<>();
  boolean dropped;
  long delayMillis;

  /** More than 0: so many spaces are sent instead of the body, packed. */
  long unpacked;

  boolean drips;

  static Reply json(int status, String json) {
    return new Reply().with(status, "application/json; charset=UTF-8", json);
  }

  static Reply html(int status, String html) {
    return new Reply().with(status, "text/html; charset=UTF-8", html);
  }

  Reply with(int newStatus, String type, String text) {
    status = newStatus;
    headers.put("Content-Type", type);
    body = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  Reply header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
