package io.assay.config;

import java.util.Comparator;

/**
 * What is wrong in a configuration file, or merely looks wrong.
 *
 * @param text what is wrong and what would be right; one line, no secret
 */
public record Mistake(Place place, String text) {
  /** The order of the files. */
  public static final Comparator<Mistake> AS_READ =
      Comparator.comparing((Mistake mistake) -> mistake.place().file())
          .thenComparingInt(mistake -> mistake.place().line())
          .thenComparingInt(mistake -> mistake.place().column());

  /** Quoted text may hold anything, and the line goes to a terminal. */
  public Mistake {
    text = text.replaceAll("\\p{Cc}+", " ");
  }

  /** The line for people: {@code config/assay.yaml:7:5 sources[0].every: unknown key}. */
  @Override
  public String toString() {
    return place + ": " + text;
  }
}
