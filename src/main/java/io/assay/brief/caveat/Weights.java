package io.assay.brief.caveat;

import java.util.Arrays;
import java.util.List;

/**
 * Rows of small numbers, one for each kind, to be added up. Four share a long: its lanes never run
 * over, so that a row of seventeen costs five additions.
 */
final class Weights {
  private static final int LANE = 16;
  private static final int LANES = Long.SIZE / LANE;
  private static final int MOST = Byte.MAX_VALUE;

  /** So many rows fit into a lane, whatever is in them. */
  private static final int MOST_ROWS = Short.MAX_VALUE / MOST;

  private final int kinds;
  private final int longs;
  private final long[] packed;

  /**
   * @param rows those from number 1; number 0 is nothing
   */
  Weights(int kinds, List<List<Integer>> rows) {
    this.kinds = kinds;
    longs = (kinds + LANES - 1) / LANES;
    packed = new long[(rows.size() + 1) * longs];
    for (int row = 1; row <= rows.size(); row++) {
      for (int kind = 0; kind < kinds; kind++) {
        int weight = rows.get(row - 1).get(kind);
        if (Math.abs(weight) > MOST) {
          throw new IllegalArgumentException("A weight of " + weight + " is too much.");
        }
        packed[row * longs + kind / LANES] += (long) weight << (kind % LANES * LANE);
      }
    }
  }

  /** The sums of the first ones of these rows, by kind. */
  int[] sum(int[] rows, int count) {
    int[] sums = new int[kinds];
    long[] lanes = new long[longs];
    for (int from = 0; from < count; from += MOST_ROWS) {
      Arrays.fill(lanes, 0);
      for (int at = from; at < Math.min(count, from + MOST_ROWS); at++) {
        int row = rows[at] * longs;
        for (int part = 0; part < longs; part++) {
          lanes[part] += packed[row + part];
        }
      }
      for (int part = 0; part < longs; part++) {
        unpack(lanes[part], sums, part * LANES);
      }
    }
    return sums;
  }

  /** What a negative number borrowed of the lane above it, that lane gets back. */
  private static void unpack(long packed, int[] sums, int from) {
    long lanes = packed;
    for (int kind = from; kind < Math.min(sums.length, from + LANES); kind++) {
      short lane = (short) lanes;
      sums[kind] += lane;
      lanes = (lanes - lane) >> LANE;
    }
  }
}
