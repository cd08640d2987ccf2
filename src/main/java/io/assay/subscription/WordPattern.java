package io.assay.subscription;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.HashSet;
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

  private static final String WHOLE = "=";
  private static final String START = "<";
  private static final String END = ">";
  private static final String PART = "~";
  private static final int LONGEST_PART = 3;

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

  /** A mark that is among the {@link #traits} of whatever this {@link #covers}. */
  String hint() {
    if (openStart && openEnd) {
      return PART + word.substring(0, Math.min(LONGEST_PART, word.length()));
    }
    return openEnd ? START + word : openStart ? END + word : WHOLE + word;
  }

  Set<String> traits() {
    Set<String> traits = new HashSet<>(Set.of(WHOLE + word));
    for (int at = 0; at < word.length(); at++) {
      traits.add(START + word.substring(0, at + 1));
      traits.add(END + word.substring(at));
      for (int length = 1; length <= LONGEST_PART && at + length <= word.length(); length++) {
        traits.add(PART + word.substring(at, at + length));
      }
    }
    return traits;
  }

  boolean matches(String found) {
    if (openStart) {
      return openEnd ? found.contains(word) : found.endsWith(word);
    }
    return openEnd ? found.startsWith(word) : found.equals(word);
  }
}
