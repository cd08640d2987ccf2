package io.assay.brief;

import io.assay.brief.Highlight.Origin;
import io.assay.message.Block;
import io.assay.message.Excerpt;
import io.assay.post.Post;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fits an alert on a phone: decides what is shown at once and what is cut. */
final class AlertLayout {
  /** What a phone shows without scrolling. */
  static final int LINES = 18;

  static final int COLUMNS = 42;

  private static final int TITLE_CHARACTERS = 3 * COLUMNS - 12;
  private static final int TERM_CHARACTERS = 2 * COLUMNS - 6;
  private static final int PUBLISHER_CHARACTERS = COLUMNS - 16;
  private static final int FEWEST_CHARACTERS = 60;
  private static final String BULLET = "• ";

  private final Brief brief;
  private final boolean updated;
  private final @Nullable Post first;
  private final List<Block> head = new ArrayList<>();
  private final List<Block> foot = new ArrayList<>();
  private int room;
  private int quotable;

  /**
   * @param first the post that told the same event first, if it shall be named
   */
  AlertLayout(Brief brief, int excerptCharacters, boolean updated, @Nullable Post first) {
    this.brief = brief;
    this.updated = updated;
    this.first = first;
    this.quotable = excerptCharacters;
    addHead();
    addFoot();
    Columns columns = new Columns(COLUMNS);
    // One line is the buttons'.
    this.room = LINES - 1 - columns.lines(head) - columns.lines(foot);
  }

  List<Block> blocks() {
    List<String> shown = shownHighlights();
    List<Block> blocks = new ArrayList<>(head);
    if (!shown.isEmpty()) {
      blocks.add(new Block.Bullets(shown));
    }
    blocks.addAll(foot);
    blocks.addAll(BriefMessage.buttons(brief.post(), more(shown.size())));
    return blocks;
  }

  private void addHead() {
    Post post = brief.post();
    head.add(new Block.Title(Excerpt.cut(post.title(), TITLE_CHARACTERS), post.link()));
    head.addAll(CaveatLine.of(brief));
    if (post.html() == null) {
      head.add(new Block.Paragraph(BriefMessage.NOT_FETCHED_LINE));
    }
    List<Highlight> highlights = brief.highlights();
    if (!highlights.isEmpty() && highlights.get(0).origin() == Origin.EXTRACT) {
      head.add(new Block.Remark("Extract", "sentences taken from the post"));
    }
  }

  private void addFoot() {
    Post post = brief.post();
    String terms = TermLine.of(post, TERM_CHARACTERS);
    if (!terms.isEmpty()) {
      foot.add(new Block.SmallPrint(terms, null));
    }
    foot.add(
        new Block.SmallPrint(
            Excerpt.cut(post.publisher(), PUBLISHER_CHARACTERS), post.publishedAt()));
    if (updated) {
      foot.add(new Block.SmallPrint("Updated", post.modifiedAt()));
    }
    if (first != null) {
      foot.add(BriefMessage.sameEvent(first));
    }
  }

  private List<String> shownHighlights() {
    List<String> shown = new ArrayList<>();
    for (Highlight highlight : brief.highlights()) {
      String text = fit(highlight.text(), shown.isEmpty());
      if (text.isEmpty()) {
        break;
      }
      shown.add(text);
      room -= lines(text);
      quotable -= text.length();
      if (text.length() < highlight.text().length()) {
        break;
      }
    }
    return shown;
  }

  /** As much of a highlight as there is room for; nothing where a stump would be left. */
  private String fit(String text, boolean first) {
    String cut = Excerpt.cut(text, Math.max(1, quotable));
    while (lines(cut) > room && cut.length() > 1) {
      cut = Excerpt.cut(text, Math.min(cut.length() - 1, Math.max(1, room * COLUMNS - 2)));
    }
    boolean stump = cut.length() < text.length() && cut.length() < FEWEST_CHARACTERS;
    return room < 1 || quotable < 1 || (stump && !first) ? "" : cut;
  }

  private static int lines(String highlight) {
    return new Columns(COLUMNS).lines(BULLET + highlight);
  }

  private String more(int shown) {
    int left = brief.highlights().size() - shown;
    return switch (left) {
      case 0 -> "Full brief";
      case 1 -> "1 more highlight";
      default -> left + " more highlights";
    };
  }
}
