package io.assay.brief;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which kinds of caveats a post got and lost; other words for the same kind are no other caveat.
 */
final class CaveatComparison {
  private final Map<CaveatKind, Caveat> added;
  private final Map<CaveatKind, Caveat> removed;

  CaveatComparison(List<Caveat> before, List<Caveat> after) {
    added = missing(after, before);
    removed = missing(before, after);
  }

  private static Map<CaveatKind, Caveat> missing(List<Caveat> some, List<Caveat> others) {
    Map<CaveatKind, Caveat> missing = new EnumMap<>(CaveatKind.class);
    some.forEach(caveat -> missing.putIfAbsent(caveat.kind(), caveat));
    others.forEach(caveat -> missing.remove(caveat.kind()));
    return missing;
  }

  void addTo(ChangeLog log) {
    added
        .values()
        .forEach(caveat -> log.add(ChangeKind.CAVEAT_ADDED, line(caveat, " was added: ")));
    removed
        .values()
        .forEach(caveat -> log.add(ChangeKind.CAVEAT_REMOVED, line(caveat, " was removed: ")));
  }

  /** The kind in the words of its label, who speaks, and the sentence. */
  private static String line(Caveat caveat, String what) {
    String noun = caveat.kind().isReassuring() ? "a word for the post" : "a caveat";
    return noun
        + what
        + caveat.kind().label()
        + " ("
        + caveat.speaker().label()
        + "): "
        + Quoted.of(caveat.evidence());
  }

  /** Keys of the sentences that it quotes. */
  Set<String> quoted() {
    Set<String> keys = new HashSet<>();
    Stream.concat(added.values().stream(), removed.values().stream())
        .forEach(caveat -> keys.add(Line.of(caveat.evidence()).key()));
    return keys;
  }
}
