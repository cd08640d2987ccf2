package io.assay.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of one passage while it is read. */
final class PassageText {
  private static final Pattern HOST =
      Pattern.compile("(?i)\\s*(?:https?:)?//(?:[^/?#@]*+@)?([^/?#:@\\s]++).*", Pattern.DOTALL);

  private final StringBuilder text = new StringBuilder();
  private final List<Link> links = new ArrayList<>();
  private boolean blankDue;
  private boolean anyLetter;
  private boolean plainSeen;
  private boolean uprightSeen;
  private int boldDepth;
  private int italicDepth;
  private String openHref = "";
  private int openStart;
  private boolean linkOpen;

  /** An empty one, set in the same type: bold and links may run on over blocks. */
  PassageText next() {
    PassageText next = new PassageText();
    next.boldDepth = boldDepth;
    next.italicDepth = italicDepth;
    next.linkOpen = linkOpen;
    next.openHref = openHref;
    return next;
  }

  void append(String more) {
    char[] chars = more.toCharArray();
    for (int at = 0; at < chars.length; ) {
      if (isBlank(chars[at])) {
        blankDue = true;
        at++;
      } else {
        int end = endOfRun(chars, at);
        appendRun(chars, at, end);
        at = end;
      }
    }
  }

  /** Words with one blank between them are taken over as they stand. */
  private static int endOfRun(char[] text, int from) {
    int at = from + 1;
    while (at < text.length) {
      if (!isBlank(text[at])) {
        at++;
      } else if (text[at] == ' ' && at + 1 < text.length && !isBlank(text[at + 1])) {
        at += 2;
      } else {
        return at;
      }
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c <= ' '
        || (c >= '\u007f'
            && (Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)));
  }

  private void appendRun(char[] run, int from, int to) {
    if (blankDue && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append(' ');
    }
    blankDue = false;
    text.append(run, from, to - from);
    boolean settled = anyLetter && (plainSeen || boldDepth > 0) && (uprightSeen || italicDepth > 0);
    if (!settled && hasLetter(run, from, to)) {
      anyLetter = true;
      plainSeen |= boldDepth == 0;
      uprightSeen |= italicDepth == 0;
    }
  }

  private static boolean hasLetter(char[] run, int from, int to) {
    for (int at = from; at < to; at++) {
      if (Character.isLetterOrDigit(run[at]) || Character.isSurrogate(run[at])) {
        return true;
      }
    }
    return false;
  }

  void breakLine() {
    blankDue = false;
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  void bold(int by) {
    boldDepth += by;
  }

  void italic(int by) {
    italicDepth += by;
  }

  void openLink(String href) {
    linkOpen = true;
    openHref = href;
    openStart = text.length();
  }

  void closeLink() {
    if (linkOpen) {
      addLink();
    }
    linkOpen = false;
  }

  private void addLink() {
    String words = text.substring(openStart);
    if (!words.isBlank()) {
      int start = openStart + words.length() - words.stripLeading().length();
      links.add(new Link(host(openHref), words.strip(), start));
    }
  }

  private static String host(String href) {
    Matcher matcher = HOST.matcher(href);
    return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /** True if nothing can be read in it. */
  boolean isEmpty() {
    return !anyLetter;
  }

  Passage toPassage(Passage.Kind kind, Passage.Place place) {
    if (linkOpen) {
      addLink();
    }
    String plain = text.toString().stripTrailing();
    return new Passage(kind, plain, Sentences.of(plain), links, !plainSeen, !uprightSeen, place);
  }
}
