package io.assay.brief;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a sentence, made equal where spelling does not matter: lower case, parts of a
 * hyphenated word apart ("state-owned" is two), no possessive ("entity's" is "entity"), straight
 * apostrophes. It remembers where the sentence pauses and what it quotes.
 */
public final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]++(?:['’][\\p{L}]++)*+");

  private final List<String> words;
  private final BitSet pauses;
  private final BitSet quoted;

  private Words(List<String> words, BitSet pauses, BitSet quoted) {
    this.words = words;
    this.pauses = pauses;
    this.quoted = quoted;
  }

  /** Reads a sentence, in time linear in its length. */
  public static Words of(String sentence) {
    List<String> words = new java.util.ArrayList<>();
    BitSet pauses = new BitSet();
    BitSet quoted = new BitSet();
    Quotes quotes = new Quotes(sentence);
    Matcher matcher = WORD.matcher(sentence);
    for (int end = 0; matcher.find(); end = matcher.end()) {
      if (hasPause(sentence, end, matcher.start())) {
        pauses.set(words.size());
      }
      if (quotes.isOpenAfter(end, matcher.start())) {
        quoted.set(words.size());
      }
      words.add(plain(matcher.group()));
    }
    return new Words(List.copyOf(words), pauses, quoted);
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    return lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
  }

  private static boolean hasPause(String text, int from, int to) {
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
      boolean even = text.chars().filter(c -> c == '"').count() % 2 == 0;
      this.lastStraight =
          even || text.indexOf('"') == 0 ? Integer.MAX_VALUE : text.lastIndexOf('"');
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
