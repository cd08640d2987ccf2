package io.assay.brief;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A text with its tokens, of which stretches are asked for: from inclusive, to exclusive. */
record TokenText(String text, List<Token> tokens) {
  /** So many signs and sizes belong to a number on each side. */
  private static final int MOST_SIGNS = 3;

  static TokenText of(Line line) {
    return new TokenText(line.text(), Token.of(line.text()));
  }

  boolean any(int from, int to, Token.Type type) {
    return tokens.subList(from, to).stream().anyMatch(token -> token.type() == type);
  }

  /** The keys of numbers and their units, sorted. */
  List<String> numbers(int from, int to) {
    return tokens.subList(from, to).stream()
        .filter(Token::isNumeric)
        .map(Token::key)
        .sorted()
        .toList();
  }

  Set<String> names(int from, int to, Names names) {
    return tokens.subList(from, to).stream()
        .filter(token -> names.isName(text, token))
        .map(Token::stem)
        .collect(Collectors.toSet());
  }

  /** The text as it stands. */
  String slice(int from, int to) {
    return from >= to ? "" : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** The text from the first such token of the stretch to the last; empty if there is none. */
  String slice(int from, int to, Predicate<Token> wanted) {
    int first = from;
    while (first < to && !wanted.test(tokens.get(first))) {
      first++;
    }
    int last = to;
    while (last > first && !wanted.test(tokens.get(last - 1))) {
      last--;
    }
    return slice(first, last);
  }

  /** The number of the stretch with its signs, else the one beside it; null if there is none. */
  @Nullable String number(int from, int to) {
    int first = from;
    while (first < to && !isNumeric(first)) {
      first++;
    }
    if (first < to) {
      int last = to - 1;
      while (!isNumeric(last)) {
        last--;
      }
      return withSigns(first, last);
    }
    if (isNumeric(from - 1)) {
      return withSigns(from - 1, from - 1);
    }
    return isNumeric(to) ? withSigns(to, to) : null;
  }

  private String withSigns(int first, int last) {
    int from = first;
    while (first - from < MOST_SIGNS && isNumeric(from - 1)) {
      from--;
    }
    int to = last;
    while (to - last < MOST_SIGNS && isNumeric(to + 1)) {
      to++;
    }
    return slice(from, to + 1);
  }

  private boolean isNumeric(int at) {
    return at >= 0 && at < tokens.size() && tokens.get(at).isNumeric();
  }

  /** Where a stretch begins in the text. */
  int start(int from) {
    return from < tokens.size() ? tokens.get(from).start() : text.length();
  }
}
