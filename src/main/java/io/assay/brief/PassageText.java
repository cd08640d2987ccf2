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
    for (int at = 0; at < more.length(); ) {
      if (isBlank(more.charAt(at))) {
        blankDue = true;
        at++;
      } else {
        int end = endOfRun(more, at);
        appendRun(more.substring(at, end));
        at = end;
      }
    }
  }

  /** Words with one blank between them are taken over as they stand. */
  private static int endOfRun(String text, int from) {
    int end = from;
    boolean blank = false;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (!isBlank(c)) {
        end = at + 1;
        blank = false;
      } else if (blank || c != ' ') {
        return end;
      } else {
        blank = true;
      }
    }
    return end;
  }

  private static boolean isBlank(char c) {
    return c <= ' '
        || (c >= '\u007f'
            && (Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)));
  }

  private void appendRun(String run) {
    if (blankDue && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append(' ');
    }
    blankDue = false;
    text.append(run);
    boolean settled = anyLetter && (plainSeen || boldDepth > 0) && (uprightSeen || italicDepth > 0);
    if (!settled && hasLetter(run)) {
      anyLetter = true;
      plainSeen |= boldDepth == 0;
      uprightSeen |= italicDepth == 0;
    }
  }

  private static boolean hasLetter(String run) {
    for (int at = 0; at < run.length(); at++) {
      char c = run.charAt(at);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
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
