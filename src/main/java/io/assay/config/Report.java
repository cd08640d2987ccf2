package io.assay.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is found while files are read. */
final class Report {
  /** The order of the files. */
  static final Comparator<Mistake> AS_READ =
      Comparator.comparing((Mistake mistake) -> mistake.place().file())
          .thenComparingInt(mistake -> mistake.place().line())
          .thenComparingInt(mistake -> mistake.place().column());

  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<Mistake> warnings = new ArrayList<>();

  void mistake(Place place, String text) {
    mistakes.add(new Mistake(place, text));
  }

  void warning(Place place, String text) {
    warnings.add(new Mistake(place, text));
  }

  /** In the order of the files. */
  List<Mistake> mistakes() {
    return mistakes.stream().sorted(AS_READ).toList();
  }

  /** In the order of the files. */
  List<Mistake> warnings() {
    return warnings.stream().sorted(AS_READ).toList();
  }
}
