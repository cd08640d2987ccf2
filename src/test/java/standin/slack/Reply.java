package standin.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * An answer over HTTP.
 *
 * @param isCut whether the connection breaks in its middle
 */
record Reply(int status, String type, String body, Map<String, String> headers, boolean isCut) {
  static Reply json(ObjectNode json) {
    return json(200, json);
  }

  private static Reply json(int status, ObjectNode json) {
    return new Reply(status, "application/json; charset=utf-8", json.toString(), Map.of(), false);
  }

  static ObjectNode ok() {
    return JsonNodeFactory.instance.objectNode().put("ok", true);
  }

  static ObjectNode no(String error) {
    return JsonNodeFactory.instance.objectNode().put("ok", false).put("error", error);
  }

  static Reply text(int status, String body) {
    return new Reply(status, "text/html; charset=utf-8", body, Map.of(), false);
  }

  static Reply tooMany() {
    return json(429, no("ratelimited"));
  }

  Reply with(String header, String value) {
    Map<String, String> all = new HashMap<>(headers);
    all.put(header, value);
    return new Reply(status, type, body, all, isCut);
  }

  Reply half() {
    return new Reply(status, type, body, headers, true);
  }

  void send(HttpExchange exchange) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes, 0, isCut ? bytes.length / 2 : bytes.length);
    }
  }
}
