package io.assay.brief;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words of a sentence, made equal where spelling does not matter: lower case, parts of a
 * hyphenated word apart ("state-owned" is two), no possessive ("entity's" is "entity"), straight
 * apostrophes. It remembers where the sentence pauses and what it quotes.
 *
 * <p>Kept as places in the text and a hash each: most words are only ever looked up, and a string
 * is made of those alone that somebody asks for. A text is read once for all its sentences.
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
  private static final String QUOTATION_MARKS = "\"“”‘’";
  private static final int ASCII = 0x80;

  private static final byte AFTER_PAUSE = 1;
  private static final byte AFTER_QUOTATION_MARK = 2;
  private static final byte QUOTED = 4;
  private static final byte AFTER_STOP = 8;

  /** What nearly all characters do, at one look each: the small letter or digit; else 0. */
  private static final char[] SMALL = new char[ASCII];

  /** The same for what stands between words: the marks of the word that follows. */
  private static final byte[] MARKS = new byte[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      SMALL[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
      MARKS[c] = mark(c);
    }
  }

  private final String text;

  /** Where each word starts, and where it ends. */
  private int[] places;

  private long[] hashes;
  private byte[] marks;

  /** The first of these words among those that are kept, and where their sentence starts. */
  private final int first;

  private final int offset;
  private int size;

  /** Those that were asked for. */
  private @Nullable String @Nullable [] strings;

  private Words(String text) {
    this.text = text;
    int likely = text.length() / 5 + 2;
    this.places = new int[2 * likely];
    this.hashes = new long[likely];
    this.marks = new byte[likely];
    this.first = 0;
    this.offset = 0;
  }

  private Words(Words line, int first, int size, int offset) {
    this.text = line.text;
    this.places = line.places;
    this.hashes = line.hashes;
    this.marks = line.marks;
    this.first = first;
    this.size = size;
    this.offset = offset;
  }

  /** Reads a sentence, in time linear in its length. */
  public static Words of(String sentence) {
    Words all = ofText(sentence);
    return all.sentence(0, all.size, 0, sentence);
  }

  /** Reads a text, which may have several sentences: what is quoted in them is not known yet. */
  static Words ofText(String text) {
    return ofText(text, text.toCharArray());
  }

  /**
   * The same.
   *
   * @param chars those of the text, and any behind them
   */
  static Words ofText(String text, char[] chars) {
    Words words = new Words(text);
    words.read(chars, text.length());
    return words;
  }

  /**
   * The words of one sentence of a text.
   *
   * @param from number of its first word in the text
   * @param to number of the first word behind it
   * @param start where it starts in the text
   */
  Words sentence(int from, int to, int start, String sentence) {
    Words words = new Words(this, from, to - from, start);
    if (to > from) {
      marks[from] &= ~AFTER_PAUSE;
      words.readQuotations(sentence);
    }
    return words;
  }

  private void readQuotations(String sentence) {
    Quotes quotes = null;
    for (int at = 0; at < size; at++) {
      if ((marks[first + at] & AFTER_QUOTATION_MARK) != 0) {
        quotes = quotes == null ? new Quotes(sentence) : quotes;
        quotes.read(at == 0 ? 0 : end(at - 1), start(at));
      }
      if (quotes != null && quotes.areOpen()) {
        marks[first + at] |= QUOTED;
      }
    }
  }

  private void read(char[] chars, int end) {
    int at = 0;
    byte mark = 0;
    while (at < end) {
      char c = chars[at];
      if (c < ASCII ? SMALL[c] != 0 : is(chars, at, end, LETTERS | MARKS_AND_NUMBERS)) {
        at = readWord(chars, at, end, mark);
        mark = 0;
      } else {
        mark |= c < ASCII ? MARKS[c] : mark(c);
        at++;
      }
    }
  }

  /** Gives the place behind the word. */
  private int readWord(char[] chars, int start, int end, byte mark) {
    long hash = 0;
    int at = start;
    // Nearly all words are plain letters to their end.
    for (; at < end && chars[at] < ASCII && SMALL[chars[at]] != 0; at++) {
      hash = hash(hash, SMALL[chars[at]]);
    }
    if (at < end && (chars[at] >= ASCII || chars[at] == '\'')) {
      return readOddWord(chars, start, end, mark);
    }
    add(start, at, hash, mark);
    return at;
  }

  /** An apostrophe belongs to a word if letters follow. */
  private int readOddWord(char[] chars, int start, int end, byte mark) {
    int types = LETTERS | MARKS_AND_NUMBERS;
    long hash = 0;
    int apostrophe = -1;
    long hashBefore = 0;
    int at = start;
    while (at < end) {
      char c = chars[at];
      if (is(chars, at, end, types)) {
        hash = hash(hash, plain(c));
        at++;
        if (Character.isHighSurrogate(c)) {
          hash = hash(hash, chars[at++]);
        }
      } else if (isApostrophe(c) && at + 1 < end && is(chars, at + 1, end, LETTERS)) {
        types = LETTERS;
        apostrophe = at++;
        hashBefore = hash;
        hash = hash(hash, '\'');
      } else {
        break;
      }
    }
    // "entity's" is "entity".
    boolean possessive = apostrophe > start && apostrophe == at - 2 && plain(chars[at - 1]) == 's';
    add(start, possessive ? apostrophe : at, possessive ? hashBefore : hash, mark);
    return at;
  }

  private void add(int start, int end, long hash, byte mark) {
    if (size == marks.length) {
      marks = Arrays.copyOf(marks, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
      places = Arrays.copyOf(places, 4 * size);
    }
    places[2 * size] = start;
    places[2 * size + 1] = end;
    hashes[size] = hash;
    marks[size++] = mark;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  /** True if a character of these types stands there. */
  private static boolean is(char[] chars, int at, int end, int types) {
    char c = chars[at];
    if (c < ASCII) {
      return SMALL[c] >= 'a' || (SMALL[c] != 0 && (types & MARKS_AND_NUMBERS) != 0);
    }
    int type =
        Character.isSurrogate(c)
            ? Character.getType(Character.codePointAt(chars, at, end))
            : Character.getType(c);
    return (types >> type & 1) != 0;
  }

  static char plain(char c) {
    if (c < ASCII) {
      return SMALL[c] == 0 ? c : SMALL[c];
    }
    return c == '’' ? '\'' : Character.toLowerCase(c);
  }

  /** What a mark between two words does. */
  private static byte mark(char c) {
    int mark = PAUSES.indexOf(c) >= 0 ? AFTER_PAUSE : 0;
    mark |= QUOTATION_MARKS.indexOf(c) >= 0 ? AFTER_QUOTATION_MARK : 0;
    return (byte) (mark | (Breaks.isStop(c) ? AFTER_STOP : 0));
  }

  /** That of a word with one letter more. */
  static long hash(long hash, char c) {
    return (hash ^ c) * 0x9E3779B97F4A7C15L;
  }

  /** That of a word in small letters. */
  static long hash(String word) {
    long hash = 0;
    for (int at = 0; at < word.length(); at++) {
      hash = hash(hash, word.charAt(at));
    }
    return hash;
  }

  public int size() {
    return size;
  }

  /** Where a word starts in the sentence. */
  public int start(int index) {
    return places[2 * (first + index)] - offset;
  }

  /** Where a word ends in the sentence, without its possessive. */
  public int end(int index) {
    return places[2 * (first + index) + 1] - offset;
  }

  /** Equal for equal words; others differ but for a chance that is none. */
  long hash(int index) {
    return hashes[first + index];
  }

  /** That of a part of the word, both ends from its start. */
  long hash(int index, int from, int to) {
    int start = places[2 * (first + index)];
    long hash = 0;
    for (int at = start + from; at < start + to; at++) {
      hash = hash(hash, plain(text.charAt(at)));
    }
    return hash;
  }

  /** The word in small letters. */
  public String at(int index) {
    String known = strings == null ? null : strings[index];
    return known == null ? keep(index, from(index, index).toLowerCase(Locale.ROOT)) : known;
  }

  private String keep(int index, String word) {
    @Nullable String[] all = strings == null ? new @Nullable String[size] : strings;
    strings = all;
    all[index] = word.indexOf('’') < 0 ? word : word.replace('’', '\'');
    return String.valueOf(all[index]);
  }

  /** Its first character. */
  int codePoint(int index) {
    return text.codePointAt(places[2 * (first + index)]);
  }

  /** True for a number. */
  public boolean startsWithDigit(int index) {
    return Character.isDigit(text.charAt(offset + start(index)));
  }

  /** True for this very word, given in small letters. */
  public boolean is(int index, String word) {
    int start = places[2 * (first + index)];
    if (places[2 * (first + index) + 1] - start != word.length()) {
      return false;
    }
    for (int at = 0; at < word.length(); at++) {
      if (plain(text.charAt(start + at)) != word.charAt(at)) {
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
    return (marks[first + index] & AFTER_PAUSE) != 0;
  }

  /** True if what may end a sentence stands between this word and the one before. */
  boolean isAfterStop(int index) {
    return (marks[first + index] & AFTER_STOP) != 0;
  }

  /** True if the word stands in quotation marks. */
  public boolean isQuoted(int index) {
    return (marks[first + index] & QUOTED) != 0;
  }

  /** The sentence from one word to another, as it stands there. */
  public String from(int from, int to) {
    return text.substring(offset + start(from), offset + end(to));
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

    void read(int from, int to) {
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
    }

    boolean areOpen() {
      return straight || curly || single;
    }
  }
}
