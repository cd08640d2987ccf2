package io.assay.config;

/**
 * What is wrong in a configuration file, or merely looks wrong.
 *
 * @param text what is wrong and what would be right; one line, no secret
 */
public record Mistake(Place place, String text) {
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
