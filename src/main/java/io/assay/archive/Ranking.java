package io.assay.archive;

import io.assay.archive.NameMatch.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Collects hits by how good they are; equally good ones stay in the order in which they came.
 *
 * @param <R> how good one is, the best first
 */
final class Ranking<R extends Comparable<R>> {
  private final SortedMap<R, List<Hit>> byRank = new TreeMap<>();

  void add(R rank, Hit hit) {
    List<Hit> hits = byRank.computeIfAbsent(rank, none -> new ArrayList<>());
    if (hits.size() < NameMatch.MOST) {
      hits.add(hit);
    }
  }

  /** True if there is one hit alone, or one alone of the best rank and that is good enough. */
  boolean isClear(R goodEnough) {
    return byRank.entrySet().stream()
        .findFirst()
        .filter(best -> best.getValue().size() == 1)
        .filter(best -> byRank.size() == 1 || best.getKey().compareTo(goodEnough) <= 0)
        .isPresent();
  }

  /** The best, at most 25. */
  List<Hit> hits() {
    return byRank.values().stream().flatMap(List::stream).limit(NameMatch.MOST).toList();
  }
}
