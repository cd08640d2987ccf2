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

  private final String text;
  private final int start;
  private final int end;
  private final Words words;

  /** Number of the first word that does not end before the place looked at. */
  private int word;

  private @Nullable BreakIterator jdk;

  /**
   * @param text in which the line stands
   * @param words those of the text: no stop is in them
   * @param word number of one that does not begin behind the start, for the search to begin with
   */
  Breaks(String text, int start, int end, Words words, int word) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.words = words;
    this.word = word;
  }

  /** The first break behind a place, which must not be before the last one asked for. */
  int after(int place) {
    for (int at = betweenWords(place); at < end; at = betweenWords(at + 1)) {
      if (isStop(text.charAt(at))) {
        int found = breakAt(at);
        if (found != NO_BREAK) {
          return found == UNDECIDED ? askJdk(Math.max(place, at - 1)) : found;
        }
      }
    }
    return end;
  }

  /** The place itself or the next one between two words of which the second is after a stop. */
  private int betweenWords(int place) {
    int at = place;
    for (; word < words.size(); word++) {
      if (words.start(word) > at && words.isAfterStop(word)) {
        return at;
      }
      if (words.start(word) >= end) {
        return end;
      }
      at = Math.max(at, words.end(word));
    }
    return at;
  }

  static boolean isStop(char c) {
    return c <= '?'
        ? c == '.' || c == '!' || c == '?'
        : c >= FIRST_RARE && RARE_STOPS.indexOf(c) >= 0;
  }

  private int breakAt(int stop) {
    int next = stop + 1;
    while (CLOSERS.indexOf(charAt(next)) >= 0) {
      next++;
    }
    if (RARE_STOPS.indexOf(text.charAt(stop)) >= 0) {
      return UNDECIDED;
    }
    if (next >= end) {
      return end;
    }
    if (charAt(next) == ' ') {
      return text.charAt(stop) == '.'
          ? breakBefore(next + 1)
          : isPlain(charAt(next + 1)) ? next + 1 : UNDECIDED;
    }
    boolean goesOn = next == stop + 1 && (isPlain(charAt(next)) || charAt(next) == ',');
    return goesOn && text.charAt(stop) == '.' ? NO_BREAK : UNDECIDED;
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
    jdk.setText(new StringCharacterIterator(text, Math.max(start, from), end, from));
    int found = jdk.next();
    return found == BreakIterator.DONE ? end : found;
  }

  private char charAt(int place) {
    return place < end ? text.charAt(place) : '\0';
  }
}
