package io.assay.chat.discord;

import io.assay.message.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The text of an embed, made to fit: long texts are cut before short ones, quotes after everything
 * else, and a line is left out only when cutting does not help.
 */
final class Description {
  /** A line cut shorter than this says nothing any more. */
  private static final int SHORTEST = 60;

  private static final Line LEFT_OUT = new Line(Line.Keep.ALWAYS, Excerpt.MARK, "", "");

  private Description() {}

  static String of(List<Line> lines, int limit) {
    List<Line> kept = new ArrayList<>(lines);
    while (markup(kept, SHORTEST, SHORTEST).length() > limit) {
      leaveOut(kept);
    }
    int quote = widest(limit, room -> markup(kept, SHORTEST, room).length() <= limit);
    int text = widest(limit, room -> markup(kept, room, quote).length() <= limit);
    return markup(kept, text, quote);
  }

  private static String markup(List<Line> lines, int text, int quote) {
    List<String> rows =
        lines.stream().map(l -> l.markup(l.keep() == Line.Keep.QUOTE ? quote : text)).toList();
    return String.join("\n", rows);
  }

  /** The greatest room between the shortest and the limit that fits; the shortest does. */
  private static int widest(int limit, IntPredicate fits) {
    int fitting = SHORTEST;
    int beyond = limit + 1;
    while (beyond - fitting > 1) {
      int middle = (fitting + beyond) >>> 1;
      if (fits.test(middle)) {
        fitting = middle;
      } else {
        beyond = middle;
      }
    }
    return fitting;
  }

  /** Takes out the last line that may go and leaves the mark in its place. */
  private static void leaveOut(List<Line> lines) {
    int last = lines.size() - 1;
    while (last >= 0 && lines.get(last).keep() == Line.Keep.ALWAYS) {
      last--;
    }
    if (last < 0) {
      lines.remove(lines.size() - 1);
      return;
    }
    lines.set(last, LEFT_OUT);
    if (last + 1 < lines.size() && lines.get(last + 1).equals(LEFT_OUT)) {
      lines.remove(last + 1);
    }
  }
}
