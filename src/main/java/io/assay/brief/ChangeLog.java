package io.assay.brief;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects changes, each said once, in bounded room however many there are. */
final class ChangeLog {
  private final Map<ChangeKind, Map<String, Change>> byKind = new EnumMap<>(ChangeKind.class);
  private final Map<ChangeKind, Integer> unsaid = new EnumMap<>(ChangeKind.class);

  /** Adds a change. */
  void add(ChangeKind kind, String text) {
    add(kind, text, "");
  }

  /**
   * Adds a change, unless the same was said of another place.
   *
   * @param what changed: "12 % became 21 %"
   * @param where it changed, as it follows
   */
  void add(ChangeKind kind, String what, String where) {
    Map<String, Change> said = byKind.computeIfAbsent(kind, k -> new LinkedHashMap<>());
    if (said.containsKey(what)) {
      return;
    }
    if (said.size() < Revision.MOST_CHANGES) {
      said.put(what, new Change(kind, what + where));
    } else {
      unsaid.merge(kind, 1, Integer::sum);
    }
  }

  boolean isEmpty() {
    return byKind.isEmpty();
  }

  /** Loudest first; where there are too many, the last counts those that are left out. */
  List<Change> changes() {
    List<Change> all = new ArrayList<>();
    byKind.values().forEach(said -> all.addAll(said.values()));
    int left = unsaid.values().stream().mapToInt(Integer::intValue).sum();
    int room = Revision.MOST_CHANGES;
    if (left == 0 && all.size() <= room) {
      return all;
    }
    List<Change> some = new ArrayList<>(all.subList(0, Math.min(room - 1, all.size())));
    int more = all.size() - some.size() + left;
    ChangeKind kind = all.get(some.size()).kind();
    some.add(new Change(kind, "and " + more + " more changes"));
    return some;
  }
}
