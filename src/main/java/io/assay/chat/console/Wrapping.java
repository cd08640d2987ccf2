package io.assay.chat.console;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;

/**
 * Breaks running text into lines by the columns it takes, where its script allows a break; only
 * what is longer than a line is broken elsewhere. A Chinese character takes two columns and may end
 * a line anywhere.
 */
final class Wrapping {
  private final AttributedString text;
  private final int columns;
  private final List<AttributedString> lines = new ArrayList<>();
  private int start;

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
    int fitting = breaks.first();
    for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
      if (!fits(at) && fitting > start) {
        endLine(fitting);
      }
      while (!fits(at)) {
        AttributedString head = text.subSequence(start, at).columnSubSequence(0, columns);
        endLine(start + Math.max(1, head.length()));
      }
      fitting = at;
    }
    if (start < text.length()) {
      endLine(text.length());
    }
    return lines;
  }

  private boolean fits(int end) {
    return upTo(end).columnLength() <= columns;
  }

  private void endLine(int end) {
    lines.add(upTo(end));
    start = end;
  }

  private AttributedString upTo(int end) {
    int last = end;
    while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return text.subSequence(start, last);
  }
}
