package standin.wordpress;

/** An error as WordPress answers it: a status, and JSON with a code. */
final class Problem extends Exception {
  private static final long serialVersionUID = 1L;

  final int status;
  final String code;

  Problem(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static Problem invalid(String parameter) {
    return new Problem(400, "rest_invalid_param", "Invalid parameter(s): " + parameter);
  }

  String json() {
    return "{\"code\":\"%s\",\"message\":\"%s\",\"data\":{\"status\":%d}}"
        .formatted(code, getMessage(), status);
  }
}
