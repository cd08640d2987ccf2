package io.assay.brief;

import java.lang.Character.UnicodeScript;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What of a sentence tells its matter: the beginnings of its longer words, so that "magnet" and
 * "magnets" are one, and its numbers. Scripts that set no blanks between words give pairs of
 * characters, as search engines read them.
 */
final class Terms {
  /** What is shorter is mostly grammar. */
  private static final int SHORTEST = 4;

  private static final int STEM = 6;

  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  /** That of Thai. */
  private static final int FIRST_UNSPACED = 0x0E00;

  private Terms() {}

  /** In the order of the sentence, each once. */
  static Set<String> of(Words words) {
    Set<String> terms = new LinkedHashSet<>();
    for (int at = 0; at < words.size(); at++) {
      String word = words.at(at);
      if (isUnspaced(word.codePointAt(0))) {
        addPairs(word, terms);
      } else if (Character.isDigit(word.codePointAt(0))) {
        terms.add(word);
      } else if (word.length() >= SHORTEST) {
        terms.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return Collections.unmodifiableSet(terms);
  }

  /** True for a letter of a script that sets no blanks between words, or few. */
  static boolean isUnspaced(int codePoint) {
    return codePoint >= FIRST_UNSPACED
        && Character.isLetter(codePoint)
        && UNSPACED.contains(UnicodeScript.of(codePoint));
  }

  private static void addPairs(String word, Set<String> terms) {
    for (int at = 0; at + 2 <= word.length(); at++) {
      terms.add(word.substring(at, at + 2));
    }
  }
}
