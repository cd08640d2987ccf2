package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@code wordings/cues.txt} says: first {@code kinds TAB kind kind}, then {@code cue TAB
 * form,form TAB column:tenths column:tenths}. A pair has no forms.
 *
 * @param kinds in the order of the columns
 * @param cues by name
 */
record CueFile(List<CaveatKind> kinds, SortedMap<String, Cue> cues) {
  /** How the first line begins. */
  static final String KINDS = "kinds";

  /**
   * A line.
   *
   * @param forms of its word
   * @param weights in tenths, for each kind
   */
  record Cue(List<String> forms, List<Integer> weights) {}

  static CueFile of(List<String> lines) {
    List<CaveatKind> kinds = new ArrayList<>();
    for (String key : lines.get(0).substring(KINDS.length()).strip().split(" ")) {
      kinds.add(CaveatKind.of(key).orElseThrow());
    }
    SortedMap<String, Cue> cues = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split("\t", -1);
      List<String> forms = parts[1].isEmpty() ? List.of() : List.of(parts[1].split(","));
      cues.put(parts[0], new Cue(forms, weights(parts.length > 2 ? parts[2] : "", kinds.size())));
    }
    return new CueFile(kinds, cues);
  }

  private static List<Integer> weights(String text, int kinds) {
    Integer[] weights = new Integer[kinds];
    Arrays.fill(weights, 0);
    if (!text.isEmpty()) {
      for (String part : text.split(" ")) {
        int colon = part.indexOf(':');
        weights[Integer.parseInt(part.substring(0, colon))] =
            Integer.parseInt(part.substring(colon + 1));
      }
    }
    return List.of(weights);
  }

  /** The forms of all words, and those that deny others. */
  Set<String> forms() {
    Set<String> forms = new HashSet<>(Cues.NEGATIONS);
    cues.values().forEach(cue -> forms.addAll(cue.forms()));
    return forms;
  }
}
