package io.assay.brief.caveat;

import io.assay.brief.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Numbers for the words that somebody asks for, found without a string being made of each word. */
final class Lexicon {
  private static final int NONE = -1;

  private final List<String> words;

  /**
   * Open addressing: the number of a word, or none, at its hash or the next free place after it.
   */
  private final int[] places;

  Lexicon(Collection<String> all) {
    TreeSet<String> sorted = new TreeSet<>(all);
    words = new ArrayList<>(sorted);
    places = new int[Integer.highestOneBit(words.size()) * 8];
    Arrays.fill(places, NONE);
    for (int number = 0; number < words.size(); number++) {
      int place = place(words.get(number).hashCode());
      while (places[place] != NONE) {
        place = next(place);
      }
      places[place] = number;
    }
  }

  int size() {
    return words.size();
  }

  /** The numbers of the words of a sentence, -1 for one that is not here. */
  int[] numbers(Words sentence) {
    int[] numbers = new int[sentence.size()];
    for (int at = 0; at < numbers.length; at++) {
      numbers[at] = number(sentence, at);
    }
    return numbers;
  }

  private int number(Words sentence, int at) {
    int place = place(sentence.hash(at));
    while (places[place] != NONE && !sentence.is(at, words.get(places[place]))) {
      place = next(place);
    }
    return places[place];
  }

  /** -1 for a word that is not here. */
  int number(String word) {
    int place = place(word.hashCode());
    while (places[place] != NONE && !words.get(places[place]).equals(word)) {
      place = next(place);
    }
    return places[place];
  }

  private int place(int hash) {
    return (hash ^ hash >>> 15) & places.length - 1;
  }

  private int next(int place) {
    return place + 1 & places.length - 1;
  }
}
