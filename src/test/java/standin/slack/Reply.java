package standin.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** An answer over HTTP. */
record Reply(int status, String type, String body, Map<String, String> headers) {
  static Reply json(ObjectNode json) {
    return new Reply(200, "application/json; charset=utf-8", json.toString(), Map.of());
  }

  static ObjectNode ok() {
    return JsonNodeFactory.instance.objectNode().put("ok", true);
  }

  static ObjectNode no(String error) {
    return JsonNodeFactory.instance.objectNode().put("ok", false).put("error", error);
  }

  static Reply text(int status, String body) {
    return new Reply(status, "text/html; charset=utf-8", body, Map.of());
  }

  Reply with(String header, String value) {
    return new Reply(status, type, body, Map.of(header, value));
  }
}
