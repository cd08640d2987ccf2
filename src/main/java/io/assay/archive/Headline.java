package io.assay.archive;

import io.assay.brief.Token;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A title, as it tells one event of a company from the next.
 *
 * @param words without endings
 * @param steps what is done, where a verb says so: to plan, to begin and to finish are three events
 * @param matters with what: a loan, a permit, results
 * @param marks which of several: "second", also for "phase II" and "Q2"
 * @param gathers whether it announces several pieces of news, or what somebody thinks of them
 */
record Headline(
    Set<String> words,
    Set<Quantity> quantities,
    Set<String> steps,
    Set<String> matters,
    Set<String> marks,
    boolean gathers) {
  /**
   * @param tokens those of the title
   */
  static Headline of(List<Token> tokens, Set<String> words) {
    Set<String> steps = new HashSet<>();
    Set<String> matters = new HashSet<>();
    Set<String> marks = new HashSet<>();
    boolean gathers = false;
    String before = "";
    for (Token token : tokens) {
      String word = Telling.stem(token.stem());
      TitleWords.add(word, steps, "step");
      TitleWords.add(word, matters, "matter");
      if (token.type() == Token.Type.WORD
          || !Character.isDigit(word.charAt(0))
          || TitleWords.of("numbered").containsKey(before)) {
        TitleWords.add(word, marks, "mark");
      }
      gathers |= TitleWords.of("gathers").containsKey(word);
      before = word;
    }
    return new Headline(words, Set.copyOf(Quantity.of(tokens)), steps, matters, marks, gathers);
  }

  /** Whether the two say different things of one company, or several things. */
  boolean differsFrom(Headline other) {
    return gathers
        || other.gathers
        || differ(steps, other.steps)
        || differ(matters, other.matters)
        || differ(marks, other.marks);
  }

  private static boolean differ(Set<String> one, Set<String> other) {
    return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
  }

  /**
   * Whether a post says all that this title says: each figure, and each word or another one for the
   * same.
   */
  boolean isIn(Telling post) {
    Set<String> meant = new HashSet<>();
    post.words().forEach(word -> TitleWords.add(word, meant, "step", "matter", "like"));
    return Quantity.common(quantities, post.quantities()) == quantities.size()
        && words.stream()
            .filter(word -> !TitleWords.of("small").containsKey(word))
            .filter(word -> !post.words().contains(word) && !post.actors().contains(word))
            .allMatch(word -> isMeant(word, meant));
  }

  private static boolean isMeant(String word, Set<String> meant) {
    Set<String> meanings = new HashSet<>();
    TitleWords.add(word, meanings, "step", "matter", "like");
    return !Collections.disjoint(meanings, meant);
  }
}
