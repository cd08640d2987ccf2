package io.assay.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is found while files are read. */
final class Report {
  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<Mistake> warnings = new ArrayList<>();

  /** The entries in which something is wrong. */
  private final Set<Place> spoiled = new HashSet<>();

  /** Something is wrong, and what was read in its place need not be what is meant. */
  void mistake(Place place, String text) {
    mistakes.add(new Mistake(place, text));
    spoiled.add(place.entry());
  }

  /** Something is not to be had here; what asks for it was read as it is meant. */
  void lack(Place place, String text) {
    mistakes.add(new Mistake(place, text));
  }

  /** True if what stands there was read as it is meant. */
  boolean isSound(Place entry) {
    return !spoiled.contains(entry.entry());
  }

  /** True if all of a file was, or of those of its sections whose path begins so. */
  boolean isSound(String file, String path) {
    return spoiled.stream()
        .filter(place -> place.file().equals(file))
        .noneMatch(place -> place.path().isEmpty() || place.path().startsWith(path));
  }

  void warning(Place place, String text) {
    warnings.add(new Mistake(place, text));
  }

  /** In the order of the files. */
  List<Mistake> mistakes() {
    return mistakes.stream().sorted(Mistake.AS_READ).toList();
  }

  /** In the order of the files. */
  List<Mistake> warnings() {
    return warnings.stream().sorted(Mistake.AS_READ).toList();
  }
}
