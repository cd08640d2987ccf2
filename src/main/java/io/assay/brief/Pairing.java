package io.assay.brief;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds which line of a later state is which line of an earlier one, in time about linear in their
 * number: first the equal ones in order, then equal ones elsewhere, then those that share most of
 * their words.
 */
final class Pairing {
  /** Lines that share fewer words are two lines. */
  static final double ALIKE = 0.5;

  /** A sentence cut in two, or two made one, keeps nearly all words. */
  private static final double SAME_WORDS = 0.85;

  private static final int MOST_PARTS = 4;

  /** A shorter line says too little to be called the same elsewhere. */
  private static final int FEWEST_WORDS = 4;

  /** A word that stands in more lines tells none of them. */
  private static final int MOST_PLACES = 8;

  private final List<Pair> pairs = new ArrayList<>();
  private final List<Line> moved = new ArrayList<>();
  private final List<Line> removed = new ArrayList<>();
  private final List<Line> added = new ArrayList<>();

  /** A line that was changed. */
  record Pair(Line before, Line after) {}

  Pairing(List<Line> before, List<Line> after) {
    List<Alignment.Hunk> hunks = Alignment.hunks(keys(before), keys(after));
    for (Alignment.Hunk hunk : hunks) {
      removed.addAll(before.subList(hunk.from(), hunk.to()));
      added.addAll(after.subList(hunk.newFrom(), hunk.newTo()));
    }
    Set<Line> left = findMoved();
    removed.clear();
    added.clear();
    for (Alignment.Hunk hunk : hunks) {
      pairWithin(
          before.subList(hunk.from(), hunk.to()).stream().filter(left::contains).toList(),
          after.subList(hunk.newFrom(), hunk.newTo()).stream().filter(left::contains).toList());
    }
    findAlike();
  }

  private static List<String> keys(List<Line> lines) {
    return lines.stream().map(Line::key).toList();
  }

  /** Lines that were changed: those in the same place first. */
  List<Pair> pairs() {
    return pairs;
  }

  /** Lines of the later state that stand elsewhere than before. */
  List<Line> moved() {
    return moved;
  }

  List<Line> removed() {
    return removed;
  }

  List<Line> added() {
    return added;
  }

  private void pairWithin(List<Line> before, List<Line> after) {
    if (isCutOtherwise(before, after)) {
      return;
    }
    if (before.size() == after.size()) {
      for (int at = 0; at < before.size(); at++) {
        pairInPlace(before.get(at), after.get(at));
      }
    } else {
      removed.addAll(before);
      added.addAll(after);
    }
  }

  private void pairInPlace(Line before, Line after) {
    if (before.likeness(after) >= ALIKE || (before.isNumber() && after.isNumber())) {
      pairs.add(new Pair(before, after));
    } else {
      removed.add(before);
      added.add(after);
    }
  }

  /** Takes the same words in other sentences for one line. */
  private boolean isCutOtherwise(List<Line> before, List<Line> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    Line old = Line.join(before);
    Line now = Line.join(after);
    if (old.key().equals(now.key())) {
      return true;
    }
    boolean few = before.size() <= MOST_PARTS && after.size() <= MOST_PARTS;
    boolean same = few && before.size() != after.size() && old.likeness(now) >= SAME_WORDS;
    if (same) {
      pairs.add(new Pair(old, now));
    }
    return same;
  }

  /** Gives the lines that were not found elsewhere. */
  private Set<Line> findMoved() {
    Map<String, Deque<Line>> elsewhere = new HashMap<>();
    for (Line line : added) {
      if (line.size() >= FEWEST_WORDS) {
        elsewhere.computeIfAbsent(line.key(), key -> new ArrayDeque<>()).add(line);
      }
    }
    Set<Line> left = identities(added);
    for (Line line : removed) {
      Line same = elsewhere.getOrDefault(line.key(), new ArrayDeque<>()).poll();
      if (same == null) {
        left.add(line);
      } else {
        left.remove(same);
        moved.add(same);
      }
    }
    return left;
  }

  private void findAlike() {
    Map<String, List<Integer>> places = placesOfWords();
    List<Line> gone = new ArrayList<>();
    List<Line> found = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (Line line : removed) {
      int best = mostShared(line, places, taken);
      if (best >= 0 && line.likeness(added.get(best)) >= ALIKE) {
        taken.add(best);
        gone.add(line);
        found.add(added.get(best));
        pairs.add(new Pair(line, added.get(best)));
      }
    }
    removeAll(removed, gone);
    removeAll(added, found);
  }

  private Map<String, List<Integer>> placesOfWords() {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int at = 0; at < added.size(); at++) {
      for (String key : new HashSet<>(added.get(at).keys())) {
        List<Integer> lines = places.computeIfAbsent(key, k -> new ArrayList<>());
        if (lines.size() <= MOST_PLACES) {
          lines.add(at);
        }
      }
    }
    places.values().removeIf(lines -> lines.size() > MOST_PLACES);
    return places;
  }

  private static int mostShared(Line line, Map<String, List<Integer>> places, Set<Integer> taken) {
    Map<Integer, Integer> votes = new HashMap<>();
    new HashSet<>(line.keys())
        .stream()
            .map(places::get)
            .filter(Objects::nonNull)
            .flatMap(List::stream)
            .filter(at -> !taken.contains(at))
            .forEach(at -> votes.merge(at, 1, Integer::sum));
    return votes.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(-1);
  }

  /** Removes lines by identity: the same may be said twice. */
  private static void removeAll(List<Line> lines, List<Line> some) {
    lines.removeIf(identities(some)::contains);
  }

  private static Set<Line> identities(List<Line> lines) {
    Set<Line> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.addAll(lines);
    return set;
  }
}
