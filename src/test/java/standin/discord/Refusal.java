package standin.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** A request that Discord refuses, with the JSON it says so with. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient ObjectNode body;
  private final transient Map<String, String> headers = new HashMap<>();

  Refusal(int status, int code, String message) {
    super(message);
    this.status = status;
    this.body = Wire.object().put("message", message).put("code", code);
  }

  Refusal(int status, int code, String message, ObjectNode errors) {
    this(status, code, message);
    body.set("errors", errors);
  }

  /**
   * Says when to come again.
   *
   * @param scope user, shared or global
   */
  Refusal retryAfter(double seconds, String scope) {
    body.put("retry_after", seconds).put("global", scope.equals("global"));
    headers.put("Retry-After", Long.toString((long) Math.ceil(seconds)));
    headers.put("X-RateLimit-Scope", scope);
    return this;
  }

  Refusal with(Map<String, String> more) {
    headers.putAll(more);
    return this;
  }

  Map<String, String> headers() {
    return headers;
  }

  int status() {
    return status;
  }

  ObjectNode body() {
    return body;
  }
}
