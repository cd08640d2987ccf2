package io.assay.brief;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import org.jsoup.nodes.Element;

/** Gathers the marks on blocks while they are walked; of each name, the one over most. */
final class Marks {
  /** Page builders give each block a name of its own. What encloses the beginning is kept apart. */
  private static final int MOST = 200;

  private static final int MOST_OF_ONE = 20;
  private static final int LONGEST_NAME = 60;

  private final Deque<Integer> open = new ArrayDeque<>();
  private final Map<String, Mark> byName = new LinkedHashMap<>();

  /** How many passages the innermost block holds that holds the first one and more. */
  private int beginning;

  /** A block begins behind so many passages. */
  void open(int passages) {
    open.push(passages);
  }

  /** It ends behind so many. */
  void close(Element block, int passages) {
    int first = open.pop();
    beginning = first == 0 && beginning < 2 ? passages : beginning;
    if (block.attributesSize() > 0 && passages > first) {
      StringTokenizer names = new StringTokenizer(block.className());
      for (int n = 0; n < MOST_OF_ONE && names.hasMoreTokens(); n++) {
        add(new Mark(names.nextToken(), first, passages));
      }
      add(new Mark(block.attr("aria-label").strip(), first, passages));
    }
  }

  private void add(Mark mark) {
    boolean room = mark.first() == 0 || byName.size() < MOST;
    if (room && !mark.name().isEmpty() && mark.name().length() <= LONGEST_NAME) {
      String name = mark.name().toLowerCase(Locale.ROOT);
      byName.merge(name, new Mark(name, mark.first(), mark.end()), Mark::longer);
    }
  }

  /**
   * True if the first passage stands in a block with others that are not all.
   *
   * @param passages of the whole text
   */
  boolean beginInBox(int passages) {
    return beginning > 1 && beginning < passages;
  }

  List<Mark> all() {
    return List.copyOf(byName.values());
  }
}
