package io.assay.post.wordpress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON that something else may stand before: a plugin's warning, as HTML, in an answer that
 * says it is {@code application/json}.
 */
final class LenientJson {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /**
   * Where JSON may begin after a warning. Never after a colon or a comma: the last bracket of a
   * truncated answer must not be taken for the whole.
   */
  private static final Pattern START = Pattern.compile("(?<=^|[>\\s])[\\[{]");

  /** How many brackets in a warning are tried, and how long it may be. */
  private static final int MOST_TRIES = 40;

  private static final int LONGEST_WARNING = 100_000;

  private LenientJson() {}

  /** The array or object that reaches to the end of the text, if it is whole. */
  static Optional<JsonNode> read(String raw) {
    String text = raw.strip();
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1).strip();
    }
    if (text.startsWith("[") || text.startsWith("{")) {
      return parse(text);
    }
    Matcher start = START.matcher(text).region(0, Math.min(text.length(), LONGEST_WARNING));
    for (int tries = 0; tries < MOST_TRIES && start.find(); tries++) {
      Optional<JsonNode> json = parse(text.substring(start.start()));
      if (json.isPresent()) {
        return json;
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonNode> parse(String text) {
    try {
      return Optional.of(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
