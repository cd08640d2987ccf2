package io.assay.brief;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence, title or highlight, as two states of a post are compared.
 *
 * @param text without line breaks
 * @param key the keys of its tokens with a blank between: equal where no word differs
 */
record Line(String text, String key) {
  static Line of(String text) {
    String key = Token.of(text).stream().map(Token::key).collect(Collectors.joining(" "));
    return new Line(text, key);
  }

  /** Several as one. */
  static Line join(List<Line> lines) {
    return new Line(
        lines.stream().map(Line::text).collect(Collectors.joining(" ")),
        lines.stream().map(Line::key).collect(Collectors.joining(" ")));
  }

  boolean isEmpty() {
    return key.isEmpty();
  }

  List<String> keys() {
    return List.of(key.split(" "));
  }

  int size() {
    return keys().size();
  }

  /** True for a number without words, as in the cell of a table. */
  boolean isNumber() {
    return Token.of(text).stream().allMatch(Token::isNumeric);
  }

  /** How much of the words of two lines is common to both: 0 to 1. */
  double likeness(Line other) {
    Map<String, Integer> counts = new HashMap<>();
    List<String> own = keys();
    own.forEach(key -> counts.merge(key, 1, Integer::sum));
    List<String> others = other.keys();
    long common = others.stream().filter(key -> counts.merge(key, -1, Integer::sum) >= 0).count();
    return 2.0 * common / (own.size() + others.size());
  }

  /** The lines of texts, without those in which nothing can be read. */
  static List<Line> all(Stream<String> texts) {
    return texts.map(Line::of).filter(line -> !line.isEmpty()).toList();
  }
}
