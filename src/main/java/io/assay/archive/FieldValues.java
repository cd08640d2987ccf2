package io.assay.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;

/** All values of one field in one state of the index, numbered across the parts of the index. */
final class FieldValues {
  private final String field;
  private final List<String> values = new ArrayList<>();
  private final List<int[]> numbers = new ArrayList<>();

  FieldValues(String field, IndexReader reader) throws IOException {
    this.field = field;
    Map<String, Integer> known = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues part = leaf.reader().getSortedSetDocValues(field);
      numbers.add(part == null ? new int[0] : numbers(part, known));
    }
  }

  private int[] numbers(SortedSetDocValues part, Map<String, Integer> known) throws IOException {
    int[] here = new int[(int) part.getValueCount()];
    TermsEnum terms = part.termsEnum();
    while (terms.next() != null) {
      String value = terms.term().utf8ToString();
      Integer number = known.putIfAbsent(value, values.size());
      if (number == null) {
        number = values.size();
        values.add(value);
      }
      here[(int) terms.ord()] = number;
    }
    return here;
  }

  String field() {
    return field;
  }

  /** By number; values that only deleted posts have are among them. */
  List<String> values() {
    return values;
  }

  /** The number of each value that a part of the index has, by the part's own numbers. */
  int[] numbers(LeafReaderContext leaf) {
    return numbers.get(leaf.ord);
  }
}
