package io.assay.brief.caveat;

import java.util.Map;

/** The rows of pairs of numbers, in open addressing: millions are looked up, few are there. */
final class PairTable {
  /** Of a number; what is left of a long is its row. */
  private static final int BITS = 20;

  private static final int ROW_BITS = Long.SIZE - 2 * BITS;
  private static final long ROW = (1L << ROW_BITS) - 1;

  /** The key of a pair, with its row in place of the last bits. */
  private final long[] places;

  private final int shift;

  /**
   * @param pairs the row of each key, from 1
   */
  PairTable(Map<Long, Integer> pairs) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * pairs.size() + 1);
    places = new long[1 << bits];
    shift = Long.SIZE - bits;
    pairs.forEach(
        (key, row) -> {
          int place = place(key);
          while (places[place] != 0) {
            place = next(place);
          }
          places[place] = key | row;
        });
  }

  /** Both from 1 to a million. */
  static long key(int one, int other) {
    return ((long) one << BITS | other) << ROW_BITS;
  }

  /** 0 for a pair that is not here. */
  int row(int one, int other) {
    long key = key(one, other);
    int place = place(key);
    while (places[place] != 0 && (places[place] & ~ROW) != key) {
      place = next(place);
    }
    return (int) (places[place] & ROW);
  }

  private int place(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> shift);
  }

  private int next(int place) {
    return place + 1 & places.length - 1;
  }
}
