package io.assay.brief;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What two states of a post say anywhere, so that a fact is only called new or gone where it is.
 *
 * @param before the words and numbers of the earlier state
 * @param after those of the later one
 */
record Said(Names names, Set<String> before, Set<String> after) {
  static Said of(List<Line> before, List<Line> after) {
    Names names = new Names();
    return new Said(names, read(before, names), read(after, names));
  }

  private static Set<String> read(List<Line> lines, Names names) {
    Set<String> words = new HashSet<>();
    for (Line line : lines) {
      List<Token> tokens = Token.of(line.text());
      names.read(line.text(), tokens);
      tokens.forEach(token -> words.add(token.stem()));
    }
    return words;
  }

  /** True if the line has a number or a name that the other state has nowhere. */
  boolean isNews(Line line, Set<String> other) {
    return Token.of(line.text()).stream()
        .filter(token -> token.type() == Token.Type.NUMBER || names.isName(line.text(), token))
        .anyMatch(token -> !other.contains(token.stem()));
  }
}
