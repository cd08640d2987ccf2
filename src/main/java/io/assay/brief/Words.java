package io.assay.brief;

import java.util.Arrays;
import java.util.Locale;

/**
 * The words of a sentence, made equal where spelling does not matter: lower case, parts of a
 * hyphenated word apart ("state-owned" is two), no possessive ("entity's" is "entity"), straight
 * apostrophes. It remembers where the sentence pauses and what it quotes.
 *
 * <p>Kept as places in the text and a hash each: most words are only ever looked up, and a string
 * is made of those alone that somebody asks for.
 */
public final class Words {
  private static final int LETTERS =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER;
  private static final int MARKS_AND_NUMBERS =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;
  private static final String PAUSES = ";:—–()[]|\n•.!?";

  /** What of a word is kept: where it starts, where it ends, its hash. */
  private static final int FIELDS = 3;

  private static final byte AFTER_PAUSE = 1;
  private static final byte QUOTED = 2;

  private final String text;
  private final char[] chars;
  private int[] fields;
  private byte[] marks;
  private int size;

  private Words(String text) {
    this.text = text;
    this.chars = text.toCharArray();
    int likely = text.length() / 5 + 2;
    this.fields = new int[FIELDS * likely];
    this.marks = new byte[likely];
  }

  /** Reads a sentence, in time linear in its length. */
  public static Words of(String sentence) {
    Words words = new Words(sentence);
    words.read();
    return words;
  }

  private void read() {
    Quotes quotes = null;
    boolean quoted = false;
    int start = nextWord(0);
    for (int end = 0; start < chars.length; start = nextWord(end)) {
      byte mark = 0;
      if (start - end != 1 || chars[end] != ' ') {
        mark = hasPause(end, start) ? AFTER_PAUSE : 0;
        quotes = quotes == null && opensQuote(end, start) ? new Quotes(text) : quotes;
        quoted = quotes != null && quotes.isOpenAfter(end, start);
      }
      if (quoted) {
        mark |= QUOTED;
      }
      end = endOfWord(start);
      add(start, withoutPossessive(start, end), mark);
    }
  }

  private void add(int start, int end, byte mark) {
    if (size == marks.length) {
      marks = Arrays.copyOf(marks, 2 * size);
      fields = Arrays.copyOf(fields, FIELDS * 2 * size);
    }
    int hash = 0;
    for (int at = start; at < end; at++) {
      hash = 31 * hash + plain(chars[at]);
    }
    int field = FIELDS * size;
    fields[field] = start;
    fields[field + 1] = end;
    fields[field + 2] = hash;
    marks[size++] = mark;
  }

  private int nextWord(int from) {
    int at = from;
    while (at < chars.length && !is(at, LETTERS | MARKS_AND_NUMBERS)) {
      at++;
    }
    return at;
  }

  /** An apostrophe belongs to a word if letters follow. */
  private int endOfWord(int start) {
    int end = skip(start, LETTERS | MARKS_AND_NUMBERS);
    while (end < chars.length && isApostrophe(chars[end])) {
      int next = skip(end + 1, LETTERS);
      if (next == end + 1) {
        return end;
      }
      end = next;
    }
    return end;
  }

  private int withoutPossessive(int start, int end) {
    boolean possessive =
        end - start > 2 && plain(chars[end - 1]) == 's' && isApostrophe(chars[end - 2]);
    return possessive ? end - 2 : end;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private int skip(int from, int types) {
    int at = from;
    while (at < chars.length && is(at, types)) {
      at += Character.isHighSurrogate(chars[at]) ? 2 : 1;
    }
    return at;
  }

  /** True if a character of these types stands there. */
  private boolean is(int at, int types) {
    char c = chars[at];
    if (c < 0x80) {
      int lower = c | 0x20;
      return (lower >= 'a' && lower <= 'z')
          || (c >= '0' && c <= '9' && (types & 1 << Character.DECIMAL_DIGIT_NUMBER) != 0);
    }
    int type =
        Character.isSurrogate(c)
            ? Character.getType(Character.codePointAt(chars, at))
            : Character.getType(c);
    return (types >> type & 1) != 0;
  }

  private static char plain(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
    }
    return c == '’' ? '\'' : Character.toLowerCase(c);
  }

  private boolean hasPause(int from, int to) {
    for (int at = from; at < to; at++) {
      if (chars[at] != ' ' && PAUSES.indexOf(chars[at]) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean opensQuote(int from, int to) {
    for (int at = from; at < to; at++) {
      if (chars[at] == '"' || chars[at] == '“' || chars[at] == '‘') {
        return true;
      }
    }
    return false;
  }

  public int size() {
    return size;
  }

  /** Where a word starts in the sentence. */
  public int start(int index) {
    return fields[FIELDS * index];
  }

  /** Where a word ends in the sentence, without its possessive. */
  public int end(int index) {
    return fields[FIELDS * index + 1];
  }

  /** Equal for equal words. */
  public int hash(int index) {
    return fields[FIELDS * index + 2];
  }

  public String at(int index) {
    String word = text.substring(start(index), end(index)).toLowerCase(Locale.ROOT);
    return word.indexOf('’') < 0 ? word : word.replace('’', '\'');
  }

  /** True for this very word. */
  public boolean is(int index, String word) {
    int start = start(index);
    if (end(index) - start != word.length()) {
      return false;
    }
    for (int at = 0; at < word.length(); at++) {
      if (plain(chars[start + at]) != word.charAt(at)) {
        return false;
      }
    }
    return true;
  }

  /**
   * True if a dash, bracket, colon or semicolon (no comma) stands between this word and the one
   * before.
   */
  public boolean isAfterPause(int index) {
    return (marks[index] & AFTER_PAUSE) != 0;
  }

  /** True if the word stands in quotation marks. */
  public boolean isQuoted(int index) {
    return (marks[index] & QUOTED) != 0;
  }

  /** The sentence from one word to another, as it stands there. */
  public String from(int first, int last) {
    return text.substring(start(first), end(last));
  }

  /**
   * Follows quotation marks through a sentence. A mark that is never closed opens nothing, except
   * at the very beginning: there, a quotation goes on over several sentences.
   */
  private static final class Quotes {
    private final String text;
    private final int lastStraight;
    private final int lastClosing;
    private final int lastSingle;
    private boolean straight;
    private boolean curly;
    private boolean single;

    Quotes(String text) {
      this.text = text;
      this.lastStraight =
          text.startsWith("\"") || OpenQuote.arePaired(text)
              ? Integer.MAX_VALUE
              : text.lastIndexOf('"');
      this.lastClosing = text.startsWith("“") ? Integer.MAX_VALUE : text.lastIndexOf('”');
      this.lastSingle = text.startsWith("‘") ? Integer.MAX_VALUE : text.lastIndexOf('’');
    }

    boolean isOpenAfter(int from, int to) {
      for (int at = from; at < to; at++) {
        switch (text.charAt(at)) {
          case '"' -> straight ^= at < lastStraight;
          case '“' -> curly = at < lastClosing;
          case '”' -> curly = false;
          case '‘' -> single = at < lastSingle;
          // Between words only: within one it is an apostrophe.
          case '’' -> single = false;
          default -> {}
        }
      }
      return straight || curly || single;
    }
  }
}
