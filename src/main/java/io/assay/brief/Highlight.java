package io.assay.brief;

/**
 * A point that the post makes: its own words as plain text, and whether the author chose them or we
 * did.
 */
public record Highlight(String text, Origin origin) {
  /** Who picked the words. */
  public enum Origin {
    /** The author listed it as a highlight. */
    AUTHOR,
    /** We took the sentence out of the text. */
    EXTRACT
  }
}
