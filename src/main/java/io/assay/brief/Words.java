package io.assay.brief;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words of a sentence, made equal where spelling does not matter: lower case, parts of a
 * hyphenated word apart ("state-owned" is two), no possessive ("entity's" is "entity"), straight
 * apostrophes. It remembers where the sentence pauses and what it quotes.
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

  private final List<String> words;
  private final BitSet pauses;
  private final BitSet quoted;
  private @Nullable Answer answer;

  private Words(List<String> words, BitSet pauses, BitSet quoted) {
    this.words = words;
    this.pauses = pauses;
    this.quoted = quoted;
  }

  private record Answer(Function<Words, ?> question, Object given) {}

  /** Reads a sentence, in time linear in its length. */
  public static Words of(String sentence) {
    List<String> words = new ArrayList<>(sentence.length() / 6 + 1);
    BitSet pauses = new BitSet();
    BitSet quoted = new BitSet();
    Quotes quotes = new Quotes(sentence);
    int start = nextWord(sentence, 0);
    for (int end = 0; start < sentence.length(); start = nextWord(sentence, end)) {
      if (hasPause(sentence, end, start)) {
        pauses.set(words.size());
      }
      if (quotes.isOpenAfter(end, start)) {
        quoted.set(words.size());
      }
      end = endOfWord(sentence, start);
      words.add(plain(sentence.substring(start, end)));
    }
    return new Words(words, pauses, quoted);
  }

  private static int nextWord(String text, int from) {
    int at = from;
    while (at < text.length() && !is(codePoint(text, at), LETTERS | MARKS_AND_NUMBERS)) {
      at++;
    }
    return at;
  }

  /** An apostrophe belongs to a word if letters follow. */
  private static int endOfWord(String text, int start) {
    int end = skip(text, start, LETTERS | MARKS_AND_NUMBERS);
    while (end < text.length() && (text.charAt(end) == '\'' || text.charAt(end) == '’')) {
      int next = skip(text, end + 1, LETTERS);
      if (next == end + 1) {
        return end;
      }
      end = next;
    }
    return end;
  }

  private static int skip(String text, int from, int types) {
    int at = from;
    while (at < text.length()) {
      int c = codePoint(text, at);
      if (!is(c, types)) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static int codePoint(String text, int at) {
    char c = text.charAt(at);
    return c < Character.MIN_SURROGATE ? c : text.codePointAt(at);
  }

  private static boolean is(int c, int types) {
    if (c >= 'a' && c <= 'z') {
      return true;
    }
    return c != ' ' && (types >> Character.getType(c) & 1) != 0;
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.length() < 3) {
      return lower;
    }
    lower = lower.replace('’', '\'');
    return lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
  }

  private static boolean hasPause(String text, int from, int to) {
    if (to - from == 1 && text.charAt(from) == ' ') {
      return false;
    }
    for (int at = from; at < to; at++) {
      if (";:—–()[]|\n•.!?".indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  public int size() {
    return words.size();
  }

  public String at(int index) {
    return words.get(index);
  }

  /**
   * True if a dash, bracket, colon or semicolon (no comma) stands between this word and the one
   * before.
   */
  public boolean isAfterPause(int index) {
    return pauses.get(index);
  }

  /** True if the word stands in quotation marks. */
  public boolean isQuoted(int index) {
    return quoted.get(index);
  }

  /** The answer to a question about these words. The last one is kept: many rules ask the same. */
  @SuppressWarnings("unchecked") // The answer that is kept was given to this very question.
  public <T> T ask(Function<Words, T> question) {
    Answer last = answer;
    if (last == null || last.question() != question) {
      last = new Answer(question, question.apply(this));
      answer = last;
    }
    return (T) last.given();
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
