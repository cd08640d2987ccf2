package io.assay.brief;

import java.text.BreakIterator;
import java.text.StringCharacterIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The places where the JDK's rules break a line into sentences. Most full stops are plain ("one.
 * Two") and decided here, at a fraction of the cost; where one is not, the JDK is asked. Its rules
 * look no further back than one character before the stop, so that it is asked from there on.
 */
final class Breaks {
  private static final String CLOSERS = "\"')]”’";
  private static final String OPENERS = "\"'([“‘";
  private static final String RARE_STOPS = "।॥。！．？";
  private static final char FIRST_RARE = '।';

  /** What lies above is left to the JDK. */
  private static final char LAST_PLAIN_LETTER = 'ɏ';

  private static final int NO_BREAK = -1;
  private static final int UNDECIDED = -2;

  private final String line;
  private final char[] chars;
  private @Nullable BreakIterator jdk;

  Breaks(String line) {
    this.line = line;
    this.chars = line.toCharArray();
  }

  /** The first break behind a place; the end of the line is the last. */
  int after(int place) {
    for (int at = place; at < chars.length; at++) {
      char c = chars[at];
      if ((c <= '?' || c >= FIRST_RARE) && isStop(c)) {
        int end = breakAt(at);
        if (end != NO_BREAK) {
          return end == UNDECIDED ? askJdk(Math.max(place, at - 1)) : end;
        }
      }
    }
    return chars.length;
  }

  private static boolean isStop(char c) {
    return c <= '?' ? c == '.' || c == '!' || c == '?' : RARE_STOPS.indexOf(c) >= 0;
  }

  private int breakAt(int stop) {
    int next = stop + 1;
    while (CLOSERS.indexOf(charAt(next)) >= 0) {
      next++;
    }
    if (RARE_STOPS.indexOf(line.charAt(stop)) >= 0 || next == line.length()) {
      return UNDECIDED;
    }
    if (charAt(next) == ' ') {
      return line.charAt(stop) == '.'
          ? breakBefore(next + 1)
          : isPlain(charAt(next + 1)) ? next + 1 : UNDECIDED;
    }
    boolean goesOn = next == stop + 1 && (isPlain(charAt(next)) || charAt(next) == ',');
    return goesOn && line.charAt(stop) == '.' ? NO_BREAK : UNDECIDED;
  }

  /** What follows a full stop and a blank begins a sentence if it is no small letter. */
  private int breakBefore(int next) {
    char c = charAt(next);
    if (isPlain(c)) {
      return Character.isDigit(c) || Character.isLowerCase(c) ? NO_BREAK : next;
    }
    boolean opened = OPENERS.indexOf(c) >= 0 && isPlainLetter(charAt(next + 1));
    return opened ? next : UNDECIDED;
  }

  private static boolean isPlain(char c) {
    return (c >= '0' && c <= '9') || isPlainLetter(c);
  }

  private static boolean isPlainLetter(char c) {
    return c <= LAST_PLAIN_LETTER && c != 'ª' && c != 'º' && Character.isLetter(c);
  }

  private int askJdk(int from) {
    if (jdk == null) {
      jdk = BreakIterator.getSentenceInstance(Locale.ROOT);
    }
    jdk.setText(new StringCharacterIterator(line, from, line.length(), from));
    int end = jdk.next();
    return end == BreakIterator.DONE ? line.length() : end;
  }

  private char charAt(int place) {
    return place < line.length() ? line.charAt(place) : '\0';
  }
}
