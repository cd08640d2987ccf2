package io.assay.post.wordpress;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON that something else may stand before: a plugin's warning, as HTML, in an answer that
 * says it is {@code application/json}.
 */
final class LenientJson {
  /** Of an answer. A page of a hundred full posts has some 40,000. */
  static final long MOST_TOKENS = 1_000_000;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** In memory a bracket takes up to thirty times the room that it takes on the wire. */
  private static final ObjectMapper FOREIGN =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxTokenCount(MOST_TOKENS).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

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
    return read(raw, JSON);
  }

  /** The same for what a stranger sent; nothing where it has more than a million tokens. */
  static Optional<JsonNode> readForeign(String raw) {
    return read(raw, FOREIGN);
  }

  private static Optional<JsonNode> read(String raw, ObjectMapper mapper) {
    String text = withoutMark(raw.strip()).strip();
    if (text.startsWith("[") || text.startsWith("{")) {
      return parse(text, mapper);
    }
    Matcher start = START.matcher(text).region(0, Math.min(text.length(), LONGEST_WARNING));
    for (int tries = 0; tries < MOST_TRIES && start.find(); tries++) {
      Optional<JsonNode> json = parse(text.substring(start.start()), mapper);
      if (json.isPresent()) {
        return json;
      }
    }
    return Optional.empty();
  }

  /**
   * The text of a file: UTF-8, or UTF-16 as its byte order mark says, or the first character, which
   * is ASCII in JSON.
   */
  static String decode(byte[] bytes) {
    return new String(bytes, bytes.length < 2 ? UTF_8 : charset(bytes[0], bytes[1]));
  }

  private static Charset charset(byte first, byte second) {
    if (first == 0 || (first == (byte) 0xfe && second == (byte) 0xff)) {
      return UTF_16BE;
    }
    boolean little = second == 0 || (first == (byte) 0xff && second == (byte) 0xfe);
    return little ? UTF_16LE : UTF_8;
  }

  /**
   * What is wrong with a text in which no JSON is found, for people: "it is cut off at line 3,
   * column 17". Lines and columns count from 1; a column is a UTF-16 unit.
   */
  static String trouble(String raw) {
    if (withoutMark(raw).isBlank()) {
      return "it is empty";
    }
    try {
      JSON.readTree(withoutMark(raw));
      return "this is neither an object nor an array";
    } catch (StreamConstraintsException e) {
      return "it is nested too deeply, or has too long a value";
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      return (e instanceof JsonEOFException ? "it is cut off" : "this is not JSON")
          + " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Optional<JsonNode> parse(String text, ObjectMapper mapper) {
    try {
      return Optional.of(mapper.readTree(text));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
