package io.assay.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes one spelling of the ways in which Chinese is written in Latin letters: Pinyin's "Baogang"
 * and Wade-Giles' "Pao-kang". Other words suffer, so it only serves to guess.
 */
final class Romanization {
  /** In this order: what is longer first. */
  private static final Map<Pattern, String> FOLDS = new LinkedHashMap<>();

  static {
    fold("ung", "ong");
    fold("ie(?=n)", "ia");
    fold("(?<=[hjrz])ih", "i");
    fold("hs", "x");
    fold("zh|ch|q|j", "j");
    fold("t[sz]|z|c", "c");
    fold("b", "p");
    fold("d", "t");
    fold("g", "k");
  }

  private Romanization() {}

  private static void fold(String pattern, String to) {
    FOLDS.put(Pattern.compile(pattern), to);
  }

  /** The word as it is compared with others that were folded. */
  static String fold(String word) {
    String folded = word;
    for (Map.Entry<Pattern, String> fold : FOLDS.entrySet()) {
      folded = fold.getKey().matcher(folded).replaceAll(fold.getValue());
    }
    return folded;
  }
}
