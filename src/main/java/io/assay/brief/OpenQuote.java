package io.assay.brief;

/**
 * Tells whether a quotation is open at a place of a line: what somebody says in several sentences
 * belongs together with who says it. Places are asked for in ascending order.
 */
final class OpenQuote {
  /** A mark that is closed later than this was most likely left open. */
  private static final int LONGEST = 600;

  private final String line;
  private final boolean straightPaired;
  private final boolean any;
  private int seen;
  private boolean straight;
  private boolean curly;

  OpenQuote(String line) {
    this.line = line;
    this.straightPaired = arePaired(line);
    this.any = line.indexOf('"') >= 0 || line.indexOf('“') >= 0;
  }

  /** True if the line has an even number of straight marks. */
  static boolean arePaired(String line) {
    boolean paired = true;
    for (int at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) {
      paired = !paired;
    }
    return paired;
  }

  /** True if a quotation was opened before this place, and is closed soon after it. */
  boolean goesOnAt(int place) {
    if (!any) {
      return false;
    }
    for (; seen < place; seen++) {
      char c = line.charAt(seen);
      straight ^= c == '"' && straightPaired;
      curly = c == '“' || (curly && c != '”');
    }
    return (straight && closesAfter(place, '"')) || (curly && closesAfter(place, '”'));
  }

  private boolean closesAfter(int place, char mark) {
    int end = Math.min(line.length(), place + LONGEST);
    for (int at = place; at < end; at++) {
      if (line.charAt(at) == mark) {
        return true;
      }
    }
    return false;
  }
}
