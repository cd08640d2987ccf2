package standin.discord;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** An answer over HTTP. */
record Reply(int status, String body, Map<String, String> headers) {
  /** One that comes from Discord itself, and not from a proxy, says by what way. */
  static Reply own(int status, String body) {
    return new Reply(status, body, Map.of("via", "1.1 google"));
  }

  static Reply nothing() {
    return own(204, "");
  }

  Reply with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(headers);
    all.putAll(more);
    return new Reply(status, body, all);
  }

  /**
   * @param isCut whether the connection breaks in its middle
   */
  void send(HttpExchange exchange, boolean isCut) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes, 0, isCut ? bytes.length / 2 : bytes.length);
    }
  }
}
