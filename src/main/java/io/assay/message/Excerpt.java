package io.assay.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text that is too long: at a word where there is one, never inside a character, with a mark.
 */
public final class Excerpt {
  /** What stands where something was left out. */
  public static final String MARK = "…";

  private static final Pattern GRAPHEME = Pattern.compile("\\X");

  private Excerpt() {}

  /**
   * The text itself if it has at most {@code limit} UTF-16 units, else its beginning and the mark,
   * together at most {@code limit}.
   *
   * @param limit at least 1
   */
  public static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int room = limit - MARK.length();
    int word = lastBreak(text, room);
    // A language without spaces, or one endless word: a cut in the middle loses less than dropping
    // most of it.
    int end = word > room / 2 ? word : lastGrapheme(text, room);
    return text.substring(0, end).stripTrailing() + MARK;
  }

  private static int lastBreak(String text, int room) {
    for (int at = room; at > 0; at--) {
      if (Character.isWhitespace(text.charAt(at))) {
        return at;
      }
    }
    return 0;
  }

  private static int lastGrapheme(String text, int room) {
    // Enough before the limit for the longest character that people write, so that a long text is
    // not walked through.
    int start = Math.max(0, room - 64);
    while (start > 0 && !Character.isWhitespace(text.charAt(start)) && start > room - 256) {
      start--;
    }
    if (Character.isLowSurrogate(text.charAt(start)) && start > 0) {
      start--;
    }
    Matcher graphemes = GRAPHEME.matcher(text).region(start, text.length());
    int end = start;
    while (graphemes.find() && graphemes.end() <= room) {
      end = graphemes.end();
    }
    return end;
  }
}
