package io.assay.post.wordpress;

import io.assay.message.Excerpt;
import org.jsoup.Jsoup;

/** A title or a name, which WordPress writes as HTML, as plain text. */
final class PlainText {
  private static final int LONGEST = 500;

  private PlainText() {}

  /**
   * The text in one line, cut with a mark beyond 500 characters; scripts and styles say nothing,
   * and control characters and halves of characters are left out.
   */
  static String of(String html) {
    // The cut before parsing bounds the work: no title has that much markup.
    String bounded = html.substring(0, Math.min(html.length(), 20 * LONGEST));
    String text =
        Jsoup.parseBodyFragment(bounded).text().replaceAll("[\\p{Cc}\\p{Cs}]", "").strip();
    return Excerpt.cut(text, LONGEST);
  }
}
