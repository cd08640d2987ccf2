package io.assay.brief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what two sequences have in common in the same order: the heaviest common subsequence, in
 * which a word weighs more than a number, so that numbers are compared where the words around them
 * stayed. Where that would take too long, what occurs once in both serves as anchor first.
 */
final class Alignment {
  /** So many comparisons in one stretch; a longer one without anchors is not looked into. */
  private static final long MOST_CELLS = 400_000;

  private final int[] before;
  private final int[] after;
  private final int[] weights;
  private final List<Hunk> hunks = new ArrayList<>();

  /** A stretch that differs: indices into both sequences, from inclusive, to exclusive. */
  record Hunk(int from, int to, int newFrom, int newTo) {
    boolean isEmpty() {
      return from == to && newFrom == newTo;
    }

    long cells() {
      return (long) (to - from) * (newTo - newFrom);
    }
  }

  private Alignment(List<String> before, List<String> after) {
    Map<String, Integer> numbers = new HashMap<>();
    this.before = numbered(before, numbers);
    this.after = numbered(after, numbers);
    this.weights = new int[numbers.size()];
    numbers.forEach(
        (key, number) -> weights[number] = key.codePoints().anyMatch(Character::isLetter) ? 2 : 1);
  }

  /** The stretches that differ, in order. */
  static List<Hunk> hunks(List<String> before, List<String> after) {
    Alignment alignment = new Alignment(before, after);
    Hunk all = alignment.trimmed(new Hunk(0, before.size(), 0, after.size()));
    for (Hunk part : all.cells() > MOST_CELLS ? alignment.cutAtAnchors(all) : List.of(all)) {
      alignment.align(part);
    }
    return alignment.hunks;
  }

  private static int[] numbered(List<String> keys, Map<String, Integer> numbers) {
    int[] numbered = new int[keys.size()];
    for (int at = 0; at < numbered.length; at++) {
      Integer known = numbers.putIfAbsent(keys.get(at), numbers.size());
      numbered[at] = known == null ? numbers.size() - 1 : known;
    }
    return numbered;
  }

  /** Without what is equal at both ends. */
  private Hunk trimmed(Hunk hunk) {
    int from = hunk.from;
    int newFrom = hunk.newFrom;
    while (from < hunk.to && newFrom < hunk.newTo && before[from] == after[newFrom]) {
      from++;
      newFrom++;
    }
    int to = hunk.to;
    int newTo = hunk.newTo;
    while (to > from && newTo > newFrom && before[to - 1] == after[newTo - 1]) {
      to--;
      newTo--;
    }
    return new Hunk(from, to, newFrom, newTo);
  }

  private void align(Hunk part) {
    Hunk rest = trimmed(part);
    if (rest.cells() == 0 || rest.cells() > MOST_CELLS) {
      addHunk(rest);
      return;
    }
    int[][] heaviest = heaviest(rest);
    int from = rest.from;
    int newFrom = rest.newFrom;
    int at = from;
    int newAt = newFrom;
    while (at < rest.to && newAt < rest.newTo) {
      int[] row = heaviest[at - rest.from];
      int[] next = heaviest[at - rest.from + 1];
      int column = newAt - rest.newFrom;
      if (before[at] == after[newAt] && row[column] == next[column + 1] + weights[before[at]]) {
        addHunk(new Hunk(from, at, newFrom, newAt));
        from = ++at;
        newFrom = ++newAt;
      } else if (row[column] == next[column]) {
        at++;
      } else {
        newAt++;
      }
    }
    addHunk(new Hunk(from, rest.to, newFrom, rest.newTo));
  }

  /** The weight of what is common to both from each pair of places on. */
  private int[][] heaviest(Hunk part) {
    int rows = part.to - part.from;
    int columns = part.newTo - part.newFrom;
    int[][] table = new int[rows + 1][columns + 1];
    for (int row = rows - 1; row >= 0; row--) {
      int key = before[part.from + row];
      for (int column = columns - 1; column >= 0; column--) {
        int skip = Math.max(table[row + 1][column], table[row][column + 1]);
        boolean same = key == after[part.newFrom + column];
        int take = same ? table[row + 1][column + 1] + weights[key] : 0;
        table[row][column] = Math.max(skip, take);
      }
    }
    return table;
  }

  private void addHunk(Hunk hunk) {
    if (!hunk.isEmpty()) {
      hunks.add(hunk);
    }
  }

  /** The stretches between what occurs once in both and stands in the same order. */
  private List<Hunk> cutAtAnchors(Hunk all) {
    int[] places = placesOfUnique(after, all.newFrom, all.newTo);
    int[] own = placesOfUnique(before, all.from, all.to);
    List<int[]> anchors = new ArrayList<>();
    for (int at = all.from; at < all.to; at++) {
      int key = before[at];
      if (own[key] == at && places[key] >= 0) {
        anchors.add(new int[] {at, places[key]});
      }
    }
    List<Hunk> parts = new ArrayList<>();
    int from = all.from;
    int newFrom = all.newFrom;
    for (int[] anchor : longestRise(anchors)) {
      parts.add(new Hunk(from, anchor[0], newFrom, anchor[1]));
      from = anchor[0] + 1;
      newFrom = anchor[1] + 1;
    }
    parts.add(new Hunk(from, all.to, newFrom, all.newTo));
    return parts;
  }

  /** For each key its only place, -1 where it has none, -2 where it has several. */
  private int[] placesOfUnique(int[] keys, int from, int to) {
    int[] places = new int[weights.length];
    Arrays.fill(places, -1);
    for (int at = from; at < to; at++) {
      places[keys[at]] = places[keys[at]] == -1 ? at : -2;
    }
    return places;
  }

  /** The longest part of the pairs in which the second place rises, too (patience sorting). */
  private static List<int[]> longestRise(List<int[]> pairs) {
    int[] previous = new int[pairs.size()];
    int[] tops = new int[pairs.size()];
    int piles = 0;
    for (int at = 0; at < pairs.size(); at++) {
      int low = 0;
      int high = piles;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(tops[middle])[1] < pairs.get(at)[1]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[at] = low == 0 ? -1 : tops[low - 1];
      tops[low] = at;
      piles = Math.max(piles, low + 1);
    }
    List<int[]> rise = new ArrayList<>();
    for (int at = piles == 0 ? -1 : tops[piles - 1]; at >= 0; at = previous[at]) {
      rise.add(pairs.get(at));
    }
    Collections.reverse(rise);
    return rise;
  }
}
