package io.assay.brief.caveat;

import io.assay.brief.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns of phrase that say the same. Each is filed under the words of its rarest step, so that a
 * sentence without any of them costs one look-up a word, however many turns there are.
 */
final class Wordings {
  private final Map<String, List<Wording>> byWord = new HashMap<>();

  private Wordings(List<Wording> wordings) {
    for (Wording wording : wordings) {
      wording
          .rarestStep()
          .forEach(w -> byWord.computeIfAbsent(w, k -> new ArrayList<>()).add(wording));
    }
  }

  /** Reads patterns as {@link Wording} describes them. */
  static Wordings of(String... patterns) {
    return new Wordings(Arrays.stream(patterns).map(Wording::of).toList());
  }

  /** All places where one of them stands. */
  List<Wording.Match> find(Words words) {
    Set<Wording> candidates = Set.of();
    for (int at = 0; at < words.size(); at++) {
      List<Wording> here = byWord.get(words.at(at));
      if (here != null) {
        candidates = candidates.isEmpty() ? new LinkedHashSet<>() : candidates;
        candidates.addAll(here);
      }
    }
    if (candidates.isEmpty()) {
      return List.of();
    }
    return candidates.stream().flatMap(wording -> wording.find(words).stream()).toList();
  }
}
