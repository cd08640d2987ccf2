package io.assay.brief;

import java.util.Locale;
import java.util.Set;

/** Which passages speak of the post rather than of its matter. */
final class Remark {
  private static final Set<String> LABELS =
      Set.of(
          "note",
          "editor's note",
          "editors' note",
          "editor's notes",
          "author's note",
          "disclaimer",
          "disclosure",
          "disclosures",
          "source",
          "sources",
          "original source",
          "caveat",
          "caution",
          "correction",
          "about this article",
          "about this report",
          "about this post",
          "reex note",
          "transparency",
          "methodology",
          "credit",
          "credits",
          "a note on sources",
          "legal notice");

  private static final int LONGEST_LABEL = 30;
  private static final int LAST = 2;

  private Remark() {}

  static boolean is(Article article, int at) {
    Passage passage = article.passages().get(at);
    return passage.italic()
        || LABELS.contains(label(passage.text()))
        || isLabel(passage.place().section())
        || isAmongLast(article, at);
  }

  private static boolean isLabel(String heading) {
    return heading.length() <= LONGEST_LABEL && LABELS.contains(plain(heading));
  }

  private static boolean isAmongLast(Article article, int at) {
    int prose = 0;
    for (int later = at + 1; later < article.passages().size() && prose < LAST; later++) {
      prose += article.passages().get(later).isProse() ? 1 : 0;
    }
    return prose < LAST;
  }

  /** What stands before a colon. */
  private static String label(String text) {
    int colon = text.indexOf(':');
    return colon > 0 && colon <= LONGEST_LABEL ? plain(text.substring(0, colon)) : "";
  }

  private static String plain(String label) {
    String plain = label.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    return plain.endsWith(":") ? plain.substring(0, plain.length() - 1) : plain;
  }
}
