package io.assay.subscription;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A word, a phrase or a pattern that a post may have. Two that are written alike are equal.
 *
 * <p>A word is a whole one, in any case and without its possessive; {@code *} at its beginning or
 * end stands for any letters. Several words are a phrase: in this order, with nothing between them
 * but signs, so that "rare earth" finds "rare-earth" too. In scripts without spaces between words a
 * word is found anywhere. {@code /…/} is a pattern as RE2 reads it, in any case, found in one
 * passage.
 */
public final class Keyword {
  /** Longer ones, in UTF-16 units, are refused. */
  public static final int LONGEST = 200;

  /** Titles without a word in common. */
  private static final List<String> UNLIKE =
      List.of(
          "Lynas expands its Kalgoorlie plant",
          "Why dysprosium prices doubled",
          "MP Materials: Q3 growth slows",
          "Ucore, IBC sign deal",
          "New export rules from Beijing");

  private final String written;
  private final Search search;

  private Keyword(String written, Search search) {
    this.written = written;
    this.search = search;
  }

  /**
   * Reads a keyword.
   *
   * @throws IllegalArgumentException if it is none, with the end of a sentence that begins with it:
   *     "has no letter and no digit"
   */
  public static Keyword of(String written) {
    if (written.length() > LONGEST) {
      throw new IllegalArgumentException("is longer than " + LONGEST + " characters");
    }
    boolean pattern = written.length() > 1 && written.startsWith("/") && written.endsWith("/");
    return new Keyword(
        written,
        pattern
            ? PatternSearch.of(written.substring(1, written.length() - 1))
            : Phrase.of(written));
  }

  /** Where it stands in a text, in one of these parts. */
  Optional<Found> find(PostText text, Set<Part> in) {
    return search.find(text, in);
  }

  /**
   * True if whatever has this has the other one too, in the same part; false if that is not sure.
   */
  boolean implies(Keyword other) {
    return equals(other) || search.implies(other.search);
  }

  /** See {@link Question#hints}. */
  Set<String> hints() {
    return search.hints();
  }

  /** See {@link Question#traits}. */
  Set<String> traits() {
    return search.traits();
  }

  /** True if it stands in texts that have nothing to do with each other: it finds any text. */
  boolean isEverywhere() {
    return UNLIKE.stream()
        .allMatch(
            title -> {
              PostText text = new PostText();
              text.add(Part.TITLE, title);
              return search.find(text, Set.of(Part.TITLE)).isPresent();
            });
  }

  /** How a keyword is looked for. */
  sealed interface Search permits Phrase, PatternSearch {
    Optional<Found> find(PostText text, Set<Part> in);

    /** See {@link Keyword#implies}. */
    boolean implies(Search other);

    /** See {@link Question#hints}. */
    Set<String> hints();

    /** See {@link Question#traits}. */
    Set<String> traits();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Keyword keyword && keyword.written.equals(written);
  }

  @Override
  public int hashCode() {
    return written.hashCode();
  }

  /** As it is written. */
  @Override
  public String toString() {
    return written;
  }
}
