package standin.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** What a call brings. */
final class Arguments {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Arguments() {}

  /** A form's fields as strings, or the JSON that was sent; missing if it is neither. */
  static JsonNode of(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    if (type.startsWith("application/json")) {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException e) {
        return MissingNode.getInstance();
      }
    }
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    for (String field : body.split("&")) {
      String[] pair = field.split("=", 2);
      if (pair.length == 2) {
        form.put(
            URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
            URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
      }
    }
    return form;
  }

  static String token(HttpExchange exchange, JsonNode arguments) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    return header == null ? arguments.path("token").asText() : header.replaceFirst("^Bearer ", "");
  }

  /** The last part of the address. */
  static String name(HttpExchange exchange) {
    return exchange.getRequestURI().getPath().replaceFirst(".*/", "");
  }
}
