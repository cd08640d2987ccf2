package io.assay.brief;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Set;

/**
 * What of a sentence tells its matter: the beginnings of its longer words, so that "magnet" and
 * "magnets" are one, and its numbers. Scripts that set no blanks between words give pairs of
 * characters, as search engines read them. The terms of a post are numbered as they come.
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

  private static final int USUAL = 512;

  /** Open addressing: the hash of a term at the place that its first bits say, or behind it. */
  private long[] hashes = new long[USUAL];

  /** The number of the term there, from 1, and the sentence that had it last. */
  private int[] numbers = new int[USUAL];

  private int[] seen = new int[USUAL];
  private int count;
  private int sentence;

  /** How many there are. */
  int size() {
    return count;
  }

  /** Their numbers in the order of the sentence, each once. */
  int[] of(Words words) {
    sentence++;
    int[] terms = new int[words.size()];
    int size = 0;
    for (int at = 0; at < words.size(); at++) {
      int first = words.codePoint(at);
      int length = words.end(at) - words.start(at);
      boolean pairs = isUnspaced(first);
      boolean whole = !pairs && Character.isDigit(first);
      if (!pairs && !whole && length < SHORTEST) {
        continue;
      }
      int last = pairs ? length - 2 : 0;
      for (int from = 0; from <= last; from++) {
        int term =
            term(words.hash(at, from, pairs ? from + 2 : whole ? length : Math.min(STEM, length)));
        if (term >= 0) {
          terms = size == terms.length ? Arrays.copyOf(terms, 2 * size) : terms;
          terms[size++] = term;
        }
      }
    }
    return Arrays.copyOf(terms, size);
  }

  /** The number of a term; -1 if the sentence had it before. */
  private int term(long hash) {
    if (2 * count >= hashes.length) {
      grow();
    }
    int place = place(hash);
    if (numbers[place] == 0) {
      hashes[place] = hash;
      numbers[place] = ++count;
    }
    boolean again = seen[place] == sentence;
    seen[place] = sentence;
    return again ? -1 : numbers[place] - 1;
  }

  /** Where a term stands, or should. */
  private int place(long hash) {
    int place = (int) (hash >>> (Long.numberOfLeadingZeros(hashes.length) + 1));
    while (numbers[place] != 0 && hashes[place] != hash) {
      place = place + 1 & hashes.length - 1;
    }
    return place;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldNumbers = numbers;
    int[] oldSeen = seen;
    hashes = new long[2 * oldHashes.length];
    numbers = new int[hashes.length];
    seen = new int[hashes.length];
    for (int old = 0; old < oldHashes.length; old++) {
      if (oldNumbers[old] != 0) {
        int place = place(oldHashes[old]);
        hashes[place] = oldHashes[old];
        numbers[place] = oldNumbers[old];
        seen[place] = oldSeen[old];
      }
    }
  }

  /** True for a letter of a script that sets no blanks between words, or few. */
  static boolean isUnspaced(int codePoint) {
    return codePoint >= FIRST_UNSPACED
        && Character.isLetter(codePoint)
        && UNSPACED.contains(UnicodeScript.of(codePoint));
  }
}
