package io.assay.post;

import java.util.Locale;

/**
 * What is stored of a source.
 *
 * @param posts that are known and still shown
 * @param withBody those of them whose text is stored
 */
public record Holding(String source, int posts, int withBody) {
  /** For people: {@code archive: posts 1,200, with their text 900}. */
  public String words() {
    return String.format(
        Locale.ENGLISH, "archive: posts %,d, with their text %,d", posts, withBody);
  }
}
