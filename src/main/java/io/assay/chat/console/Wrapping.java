package io.assay.chat.console;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;

/**
 * Breaks running text into lines by the columns it takes, where its script allows a break; only
 * what is longer than a line is broken elsewhere. A Chinese character takes two columns and may end
 * a line almost anywhere. The time it takes grows with the text and not with its square.
 */
final class Wrapping {
  /** Accents and the like take no column of their own; nobody writes ten on one letter. */
  private static final int CHARACTERS_PER_COLUMN = 10;

  private final AttributedString text;
  private final int columns;
  private final List<AttributedString> lines = new ArrayList<>();

  /** The line being filled: where it starts, how far it goes, the columns that takes. */
  private int start;

  private int end;
  private int used;

  private Wrapping(AttributedString text, int columns) {
    this.text = text;
    this.columns = columns;
  }

  /**
   * The lines, without white space at their ends; none for empty text.
   *
   * @param columns at least 2, so that every character fits
   */
  static List<AttributedString> lines(AttributedString text, int columns) {
    return new Wrapping(text, columns).lines();
  }

  private List<AttributedString> lines() {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text.toString());
    breaks.first();
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      take(next);
    }
    if (start < end) {
      endLine();
    }
    return lines;
  }

  private void take(int next) {
    if (!fits(next) && end > start) {
      endLine();
    }
    while (!fits(next)) {
      AttributedString head = text.subSequence(end, Math.min(next, end + longest()));
      boolean narrow = head.columnLength() <= columns;
      end += narrow ? head.length() : Math.max(1, head.columnSubSequence(0, columns).length());
      endLine();
    }
    used += text.subSequence(end, next).columnLength();
    end = next;
  }

  private boolean fits(int next) {
    return next - end <= longest() && used + trimmed(end, next).columnLength() <= columns;
  }

  private int longest() {
    return columns * CHARACTERS_PER_COLUMN;
  }

  private void endLine() {
    lines.add(trimmed(start, end));
    start = end;
    used = 0;
  }

  private AttributedString trimmed(int from, int to) {
    int last = to;
    while (last > from && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return text.subSequence(from, last);
  }
}
