package standin.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A request that Discord refuses, with the JSON it says so with. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient ObjectNode body;

  Refusal(int status, int code, String message) {
    super(message);
    this.status = status;
    this.body = Wire.object().put("message", message).put("code", code);
  }

  Refusal(int status, int code, String message, ObjectNode errors) {
    this(status, code, message);
    body.set("errors", errors);
  }

  int status() {
    return status;
  }

  ObjectNode body() {
    return body;
  }
}
