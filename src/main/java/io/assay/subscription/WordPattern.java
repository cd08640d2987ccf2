package io.assay.subscription;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * A word as it is looked for.
 *
 * @param word in small letters
 * @param openStart whether any letters may stand before it
 * @param openEnd whether any letters may follow
 */
record WordPattern(String word, boolean openStart, boolean openEnd) {
  /** Their words stand side by side without a space. */
  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  static WordPattern of(String word, boolean openStart, boolean openEnd) {
    boolean unspaced = word.codePoints().anyMatch(c -> UNSPACED.contains(UnicodeScript.of(c)));
    return new WordPattern(word, openStart || unspaced, openEnd || unspaced);
  }

  boolean isWhole() {
    return !openStart && !openEnd;
  }

  /** True if it finds whatever the other one finds. */
  boolean covers(WordPattern other) {
    return (openStart || !other.openStart) && (openEnd || !other.openEnd) && matches(other.word);
  }

  boolean matches(String found) {
    if (openStart) {
      return openEnd ? found.contains(word) : found.endsWith(word);
    }
    return openEnd ? found.startsWith(word) : found.equals(word);
  }
}
