package io.assay.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;

/** In how many posts each value of a field stands, and each value that those lie in. */
final class FieldCount {
  private final FieldValues values;
  private final List<String> names;
  private final int[][] wider;
  private final int[] counts;

  /** The last post that was counted for each value: a post counts once for China. */
  private final int[] countedFor;

  private int posts;
  private SortedSetDocValues here = DocValues.emptySortedSet();
  private int[] numbers = new int[0];

  /**
   * @param within the values that a value lies in
   */
  FieldCount(FieldValues values, Function<String, Set<String>> within) {
    this.values = values;
    this.names = new ArrayList<>(values.values());
    this.wider = new int[names.size()][];
    Map<String, Integer> known = new HashMap<>();
    names.forEach(name -> known.put(name, known.size()));
    for (int number = 0; number < wider.length; number++) {
      wider[number] =
          within.apply(names.get(number)).stream().mapToInt(name -> number(name, known)).toArray();
    }
    this.counts = new int[names.size()];
    this.countedFor = new int[names.size()];
  }

  private int number(String name, Map<String, Integer> known) {
    return known.computeIfAbsent(
        name,
        unknown -> {
          names.add(unknown);
          return names.size() - 1;
        });
  }

  void enter(LeafReaderContext leaf) throws IOException {
    here = DocValues.getSortedSet(leaf.reader(), values.field());
    numbers = values.numbers(leaf);
  }

  void add(int doc) throws IOException {
    posts++;
    if (here.advanceExact(doc)) {
      for (int left = here.docValueCount(); left > 0; left--) {
        int number = numbers[(int) here.nextOrd()];
        count(number);
        for (int wide : wider[number]) {
          count(wide);
        }
      }
    }
  }

  private void count(int number) {
    if (countedFor[number] != posts) {
      countedFor[number] = posts;
      counts[number]++;
    }
  }

  /** The values that stand in any of the posts. */
  Map<String, Integer> counts() {
    Map<String, Integer> found = new LinkedHashMap<>();
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] > 0) {
        found.put(names.get(number), counts[number]);
      }
    }
    return found;
  }
}
