package io.assay.brief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The text of one passage while it is read. */
final class PassageText {
  private static final Set<String> SCHEMES = Set.of("http:", "https:");
  private static final int USUAL_LENGTH = 256;

  /** RFC 1035; a longer one is nobody's, and may be endless. */
  private static final int LONGEST_HOST = 253;

  private char[] text = new char[USUAL_LENGTH];
  private int length;
  private final List<Link> links = new ArrayList<>();
  private boolean blankDue;
  private boolean anyLetter;
  private boolean plainSeen;
  private boolean uprightSeen;
  private int boldDepth;
  private int italicDepth;
  private String openHost = "";
  private int openStart;
  private boolean linkOpen;

  /** An empty one, set in the same type: bold and links may run on over blocks. */
  PassageText next() {
    PassageText next = new PassageText();
    next.boldDepth = boldDepth;
    next.italicDepth = italicDepth;
    next.linkOpen = linkOpen;
    next.openHost = openHost;
    return next;
  }

  /** True if nothing was written yet. */
  boolean isUntouched() {
    return length == 0 && !blankDue;
  }

  void append(String more) {
    int end = more.length();
    int from = length;
    room(end + 1);
    for (int at = 0; at < end; at++) {
      char c = more.charAt(at);
      if (isBlank(c)) {
        blankDue = true;
      } else {
        if (blankDue) {
          addBlank();
        }
        text[length++] = c;
      }
    }
    boolean settled = anyLetter && (plainSeen || boldDepth > 0) && (uprightSeen || italicDepth > 0);
    if (!settled && hasLetter(from)) {
      anyLetter = true;
      plainSeen |= boldDepth == 0;
      uprightSeen |= italicDepth == 0;
    }
  }

  private void room(int more) {
    if (length + more > text.length) {
      text = Arrays.copyOf(text, Math.max(2 * text.length, length + more));
    }
  }

  private void addBlank() {
    if (length > 0 && text[length - 1] != '\n') {
      text[length++] = ' ';
    }
    blankDue = false;
  }

  private static boolean isBlank(char c) {
    return c <= ' '
        || (c >= '\u007f'
            && (Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)));
  }

  private boolean hasLetter(int from) {
    for (int at = from; at < length; at++) {
      if (Character.isLetterOrDigit(text[at]) || Character.isSurrogate(text[at])) {
        return true;
      }
    }
    return false;
  }

  void breakLine() {
    blankDue = false;
    if (length > 0 && text[length - 1] != '\n') {
      room(1);
      text[length++] = '\n';
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
    openHost = host(href);
    openStart = length;
  }

  void closeLink() {
    if (linkOpen) {
      addLink();
    }
    linkOpen = false;
  }

  private void addLink() {
    String words = new String(text, openStart, length - openStart);
    if (!words.isBlank()) {
      int start = openStart + words.length() - words.stripLeading().length();
      links.add(new Link(openHost, words.strip(), start));
    }
  }

  /** The host of an address of the web, in lower case; nothing where it has none. */
  private static String host(String href) {
    String address = href.strip();
    int start = address.indexOf("//") + 2;
    String scheme = start < 2 ? "none" : address.substring(0, start - 2);
    if (!(scheme.isEmpty() || SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)))) {
      return "";
    }
    int end = start;
    int from = start;
    while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
      from = address.charAt(end++) == '@' ? end : from;
    }
    int last = from;
    while (last < end && address.charAt(last) != ':' && address.charAt(last) > ' ') {
      last++;
    }
    return last - from > LONGEST_HOST ? "" : address.substring(from, last).toLowerCase(Locale.ROOT);
  }

  /** True if nothing can be read in it. */
  boolean isEmpty() {
    return !anyLetter;
  }

  Passage toPassage(Passage.Kind kind, Passage.Place place) {
    if (linkOpen) {
      addLink();
    }
    String plain = new String(text, 0, length).stripTrailing();
    return new Passage(kind, plain, Sentences.of(plain), links, !plainSeen, !uprightSeen, place);
  }
}
