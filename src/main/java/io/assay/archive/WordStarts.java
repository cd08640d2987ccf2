package io.assay.archive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * All places in names where a word begins, sorted by what is read there: those that begin with the
 * same letters stand side by side. All letters are in one array, since between two key presses
 * other work takes the processor's caches, and what counts is how little memory is touched. Names
 * are numbers, from 0. Immutable.
 */
final class WordStarts {
  /** Behind each name, and before the first; less than any letter. */
  private static final char END = 0;

  private final char[] text;

  /** Both sorted by what is read from the place on. */
  private final int[] places;

  private final int[] names;

  private record Start(int place, int name) {}

  WordStarts(List<ComparedName> all) {
    StringBuilder letters = new StringBuilder().append(END);
    List<Start> starts = new ArrayList<>();
    for (int name = 0; name < all.size(); name++) {
      for (int start : all.get(name).starts()) {
        starts.add(new Start(letters.length() + start, name));
      }
      letters.append(all.get(name).letters()).append(END);
    }
    this.text = letters.toString().toCharArray();
    starts.sort((one, other) -> compare(one.place(), other.place()));
    this.places = starts.stream().mapToInt(Start::place).toArray();
    this.names = starts.stream().mapToInt(Start::name).toArray();
  }

  private int compare(int one, int other) {
    int at = 0;
    while (text[one + at] == text[other + at] && text[one + at] != END) {
      at++;
    }
    return text[one + at] - text[other + at];
  }

  /**
   * The names in which a word begins so; what is typed may go on into the next words.
   *
   * @param typed letters, at least one
   */
  BitSet beginning(String typed) {
    return beginning(typed, place -> true);
  }

  /** Those that begin so themselves. */
  BitSet firstWordBeginning(String typed) {
    return beginning(typed, place -> text[place - 1] == END);
  }

  /** Those that have these letters and no others. */
  BitSet equalTo(String typed) {
    return beginning(typed, place -> text[place - 1] == END && text[place + typed.length()] == END);
  }

  private BitSet beginning(String typed, IntPredicate place) {
    BitSet found = new BitSet();
    int from = first(0, places.length, index -> compare(index, typed) >= 0);
    for (int index = from; index < places.length && compare(index, typed) == 0; index++) {
      if (place.test(places[index])) {
        found.set(names[index]);
      }
    }
    return found;
  }

  /** 0 where what is read there begins with what was typed. */
  private int compare(int index, String typed) {
    int place = places[index];
    for (int at = 0; at < typed.length(); at++) {
      int difference = text[place + at] - typed.charAt(at);
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  /** Reads on from places that are the same up to a depth: each next letter is read once. */
  private void misspelt(int from, int to, int depth, Misspelling word) {
    int index = from;
    while (index < to) {
      char letter = text[places[index] + depth];
      int end = first(index, to, other -> text[places[other] + depth] > letter);
      if (letter != END && word.read(letter, depth)) {
        for (int near = index; near < end && word.isNear(depth); near++) {
          word.note(names[near], depth);
        }
        misspelt(index, end, depth + 1, word);
      }
      index = end;
    }
  }

  /** Lets a word that was perhaps misspelt be compared with every beginning of a word. */
  void compare(Misspelling word) {
    misspelt(0, places.length, 0, word);
  }

  /** The first index from which on something holds, which did not before. */
  private static int first(int from, int to, IntPredicate holds) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
