package io.assay.brief;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Numbers for words, found by their hashes without a string being made of each word. */
public final class Lexicon {
  private static final int NONE = -1;

  /** The rest of a hash; more words than this has numbers for are nobody's. */
  private static final long NUMBER = 0xFFFFF;

  private final int size;

  /**
   * Open addressing: of each word the hash with its number, from 1, in place of the last bits, at
   * the place that the first bits say or the next free one after it. What is left of the hash
   * stands for the word: a word that is not here looks like one that is once in 10^9.
   */
  private final long[] places;

  private final int shift;

  public Lexicon(Collection<String> all) {
    TreeSet<String> words = new TreeSet<>(all);
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * words.size());
    size = words.size();
    places = new long[1 << bits];
    shift = Long.SIZE - bits;
    int number = 0;
    for (String word : words) {
      long hash = Words.hash(word);
      int place = place(hash);
      while (places[place] != 0) {
        place = next(place);
      }
      places[place] = (hash & ~NUMBER) | ++number;
    }
  }

  /** Of words with blanks between them. */
  public static Lexicon of(String... lines) {
    return new Lexicon(List.of(String.join(" ", lines).split(" ")));
  }

  public int size() {
    return size;
  }

  /** The numbers of the words of a sentence, -1 for one that is not here. */
  public int[] numbers(Words sentence) {
    int[] numbers = new int[sentence.size()];
    for (int at = 0; at < numbers.length; at++) {
      numbers[at] = number(sentence.hash(at));
    }
    return numbers;
  }

  /** True if a word of the sentence is here. */
  public boolean has(Words sentence, int at) {
    return has(sentence.hash(at));
  }

  boolean has(long hash) {
    return number(hash) != NONE;
  }

  /** -1 for a word that is not here. */
  public int number(String word) {
    return number(Words.hash(word));
  }

  private int number(long hash) {
    int place = place(hash);
    while (places[place] != 0 && ((places[place] ^ hash) & ~NUMBER) != 0) {
      place = next(place);
    }
    return (int) (places[place] & NUMBER) - 1;
  }

  /** The first bits of a hash depend on all letters. */
  private int place(long hash) {
    return (int) (hash >>> shift);
  }

  private int next(int place) {
    return place + 1 & places.length - 1;
  }
}
