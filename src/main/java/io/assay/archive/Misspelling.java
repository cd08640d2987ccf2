package io.assay.archive;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A word that was perhaps misspelt: finds the names in which a word begins almost so. A letter that
 * is wrong, too much, missing, or has changed places with its neighbour is one mistake (Damerau and
 * Levenshtein's distance); so is another romanization. Words of three letters and more may have
 * one, of six and more two.
 *
 * <p>Names are read letter by letter, each beginning that several share once, with one row of the
 * table of distances for each letter; a library would need the whole of each name.
 */
final class Misspelling {
  /** More mistakes than any word may have. */
  static final int TOO_MANY = 9;

  private static final int ONE_FROM = 3;
  private static final int TWO_FROM = 6;

  private final String word;
  private final int most;
  private final int[] mistakes;

  /** Of each depth: how far the word's first letters are from what was read down to it. */
  private final int[][] rows;

  private final char[] letters;

  /**
   * @param names how many names there are
   */
  Misspelling(String word, int names) {
    this.word = word;
    this.most = word.length() < ONE_FROM ? 0 : word.length() < TWO_FROM ? 1 : 2;
    this.mistakes = new int[names];
    Arrays.fill(mistakes, TOO_MANY);
    int depths = word.length() + most + 1;
    this.rows = new int[depths + 1][word.length() + 1];
    this.letters = new char[depths];
    Arrays.setAll(rows[0], length -> length);
  }

  /** With how many mistakes a word of each name begins so; {@link #TOO_MANY} where none does. */
  int[] mistakes(WordStarts starts, WordStarts romanizedStarts) {
    if (most > 0) {
      starts.compare(this);
      note(romanizedStarts.beginning(Romanization.fold(word)), 1);
    }
    note(starts.beginning(word), 0);
    return mistakes;
  }

  /**
   * Takes the letter that comes after so many others; those before stay as they were read last.
   *
   * @return whether it is worth reading on
   */
  boolean read(char letter, int depth) {
    letters[depth] = letter;
    int[] before = rows[depth];
    int[] row = rows[depth + 1];
    row[0] = depth + 1;
    int least = row[0];
    for (int at = 1; at < row.length; at++) {
      int changed = before[at - 1] + (word.charAt(at - 1) == letter ? 0 : 1);
      row[at] = Math.min(changed, Math.min(before[at], row[at - 1]) + 1);
      if (depth > 0 && at > 1 && areSwapped(at, depth)) {
        row[at] = Math.min(row[at], rows[depth - 1][at - 2] + 1);
      }
      least = Math.min(least, row[at]);
    }
    return least <= most;
  }

  private boolean areSwapped(int at, int depth) {
    return word.charAt(at - 1) == letters[depth - 1] && word.charAt(at - 2) == letters[depth];
  }

  /** True if the whole word is near what was read down to this depth. */
  boolean isNear(int depth) {
    return rows[depth + 1][word.length()] <= most;
  }

  /** Notes a name of which this was read. */
  void note(int name, int depth) {
    mistakes[name] = Math.min(mistakes[name], rows[depth + 1][word.length()]);
  }

  private void note(BitSet names, int count) {
    names.stream().forEach(name -> mistakes[name] = Math.min(mistakes[name], count));
  }
}
