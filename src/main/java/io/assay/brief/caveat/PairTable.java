package io.assay.brief.caveat;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The weights of pairs of numbers, in open addressing: millions are looked up, few are there. */
final class PairTable {
  private static final long NONE = -1;

  private final long[] keys;
  private final int[][] weights;

  PairTable(Map<Long, int[]> pairs) {
    int size = Math.max(4, Integer.highestOneBit(pairs.size() + 1) * 4);
    keys = new long[size];
    weights = new int[size][];
    Arrays.fill(keys, NONE);
    pairs.forEach(
        (key, weight) -> {
          int place = place(key);
          while (keys[place] != NONE) {
            place = next(place);
          }
          keys[place] = key;
          weights[place] = weight;
        });
  }

  /** Both at least 0. */
  static long key(int one, int other) {
    return (long) one << Integer.SIZE | other;
  }

  int @Nullable [] get(int one, int other) {
    long key = key(one, other);
    int place = place(key);
    while (keys[place] != key) {
      if (keys[place] == NONE) {
        return null;
      }
      place = next(place);
    }
    return weights[place];
  }

  private int place(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> Integer.SIZE) & keys.length - 1;
  }

  private int next(int place) {
    return place + 1 & keys.length - 1;
  }
}
