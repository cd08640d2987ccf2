package standin.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is wrong with a body, in the shape of Discord's error 50035. */
final class Problems {
  private final ObjectNode errors = Wire.object();

  /** Notes a problem at a path like {@code embeds/0/title}. */
  void at(String path, String code, String message) {
    ObjectNode node = errors;
    for (String step : path.split("/")) {
      node = node.withObjectProperty(step);
    }
    node.withArrayProperty("_errors").addObject().put("code", code).put("message", message);
  }

  void tooLong(String path, String text, int limit) {
    if (text.codePointCount(0, text.length()) > limit) {
      at(path, "BASE_TYPE_MAX_LENGTH", "Must be " + limit + " or fewer in length.");
    }
  }

  void lengthBetween(String path, String text, int least, int most) {
    int length = text.codePointCount(0, text.length());
    if (length < least || length > most) {
      at(path, "BASE_TYPE_BAD_LENGTH", "Must be between " + least + " and " + most + " in length.");
    }
  }

  void tooMany(String path, int count, int limit) {
    if (count > limit) {
      at(path, "BASE_TYPE_MAX_LENGTH", "Must be " + limit + " or fewer in length.");
    }
  }

  void required(String path) {
    at(path, "BASE_TYPE_REQUIRED", "This field is required");
  }

  /**
   * @throws Refusal 50035 if anything was noted
   */
  void refuse() throws Refusal {
    if (!errors.isEmpty()) {
      throw new Refusal(400, 50035, "Invalid Form Body", errors);
    }
  }
}
