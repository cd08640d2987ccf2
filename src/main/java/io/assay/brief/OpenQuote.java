package io.assay.brief;

/**
 * Tells whether a quotation is open at a place of a line: what somebody says in several sentences
 * belongs together with who says it. Places are asked for in ascending order.
 */
final class OpenQuote {
  /** A mark that is closed later than this was most likely left open. */
  private static final int LONGEST = 600;

  private final String text;
  private final int end;
  private final boolean straightPaired;
  private int seen;
  private boolean straight;
  private boolean curly;

  /** For a line of a text. */
  OpenQuote(String text, int start, int end) {
    this.text = text;
    this.end = end;
    this.seen = start;
    this.straightPaired = arePaired(text, start, end);
  }

  /** True if the text has an even number of straight marks. */
  static boolean arePaired(String text) {
    return arePaired(text, 0, text.length());
  }

  private static boolean arePaired(String text, int start, int end) {
    boolean paired = true;
    for (int at = start; at < end; at++) {
      paired ^= text.charAt(at) == '"';
    }
    return paired;
  }

  /** True if a quotation was opened before this place, and is closed soon after it. */
  boolean goesOnAt(int place) {
    for (; seen < place; seen++) {
      char c = text.charAt(seen);
      straight ^= c == '"' && straightPaired;
      curly = c == '“' || (curly && c != '”');
    }
    return (straight && closesAfter(place, '"')) || (curly && closesAfter(place, '”'));
  }

  private boolean closesAfter(int place, char mark) {
    int last = Math.min(end, place + LONGEST);
    for (int at = place; at < last; at++) {
      if (text.charAt(at) == mark) {
        return true;
      }
    }
    return false;
  }
}
