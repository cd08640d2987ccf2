package io.assay.brief.caveat;

import io.assay.brief.Briefer;
import io.assay.brief.Caveat;
import io.assay.brief.CaveatRule;
import io.assay.brief.Posts;
import java.util.List;
import org.jsoup.Jsoup;

/** What one rule finds in a body. */
final class Found {
  /** The wordings that come with Assay. */
  private static final WordingBook BOOK = new WordingBook(List.of());

  static final WordingIndex INDEX = BOOK.index();
  static final SentenceFinder SENTENCES = BOOK.sentences();

  private Found() {}

  /**
   * The caveats of a body in HTML, or of one sentence among others that say nothing of the kind.
   */
  static List<Caveat> by(CaveatRule rule, String body) {
    String html =
        body.startsWith("<")
            ? body
            : "<p>The plant in Ganzhou separates twelve oxides. "
                + body
                + " Prices of dysprosium rose by four percent in May.</p>";
    return new Briefer(List.of(rule)).brief(Posts.withBody(html)).caveats();
  }

  /** A sentence without the tags around it. */
  static String textOf(String body) {
    return Jsoup.parse(body).text();
  }

  /** The evidence of the same. */
  static List<String> evidence(CaveatRule rule, String body) {
    return by(rule, body).stream().map(Caveat::evidence).toList();
  }
}
