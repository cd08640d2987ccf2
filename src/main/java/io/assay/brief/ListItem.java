package io.assay.brief;

import java.util.ArrayList;
import java.util.List;

/** An item of a list with all that is nested in it, readable as one line. */
final class ListItem {
  private final StringBuilder own = new StringBuilder();
  private final List<String> nested = new ArrayList<>();
  private int number;

  /** True for another paragraph of the same item. */
  boolean continuesWith(int item) {
    return number == 0 || number == item;
  }

  void add(Passage passage, int depth) {
    String text = passage.text().replace('\n', ' ');
    if (passage.place().depth() > depth) {
      nested.add(text);
    } else if (nested.isEmpty()) {
      number = passage.place().item();
      own.append(own.isEmpty() ? "" : " ").append(text);
    } else {
      nested.add(text);
    }
  }

  /** "Three aims: lower cost; fewer accidents". */
  void addTo(List<String> items) {
    if (nested.isEmpty()) {
      if (!own.isEmpty()) {
        items.add(own.toString());
      }
      return;
    }
    StringBuilder all = new StringBuilder(withoutEnd(own.toString(), ".:;,–—-"));
    for (int at = 0; at < nested.size(); at++) {
      boolean last = at == nested.size() - 1;
      all.append(at > 0 ? "; " : all.isEmpty() ? "" : ": ")
          .append(last ? nested.get(at) : withoutEnd(nested.get(at), ".;,"));
    }
    items.add(all.toString());
  }

  private static String withoutEnd(String text, String marks) {
    int end = text.length();
    while (end > 0 && (marks.indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) == ' ')) {
      end--;
    }
    return text.substring(0, end);
  }
}
