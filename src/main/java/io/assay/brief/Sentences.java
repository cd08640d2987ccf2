package io.assay.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits text into whole sentences: the JDK's rules, and a list of abbreviations that they do not
 * know.
 */
final class Sentences {
  /** A full stop after these never ends a sentence. */
  private static final Lexicon TITLES =
      Lexicon.of(
          "mr mrs ms dr prof gen sen rep gov capt col lt st messrs vs v no nos fig figs eq e.g i.e",
          "cf approx ca vol art sec ref mt pres sgt rev hon");

  /** A full stop after these ends a sentence only where a new one plainly begins. */
  private static final Lexicon NAMES =
      Lexicon.of(
          "inc ltd co corp llc plc bros u.s u.k u.n e.u u.s.a u.a.e jr sr etc al est dept p.m a.m",
          "d.c ph.d jan feb mar apr jun jul aug sep sept oct nov dec pty s.a n.v a.g");

  private static final int LONGEST_TITLE = 6;

  static final Set<String> STARTERS =
      Set.of(
          "the",
          "a",
          "an",
          "it",
          "its",
          "he",
          "she",
          "they",
          "we",
          "i",
          "you",
          "this",
          "that",
          "these",
          "those",
          "there",
          "here",
          "in",
          "on",
          "at",
          "by",
          "for",
          "from",
          "with",
          "to",
          "but",
          "and",
          "or",
          "yet",
          "so",
          "if",
          "when",
          "while",
          "as",
          "after",
          "before",
          "since",
          "however",
          "meanwhile",
          "still",
          "our",
          "their",
          "his",
          "her",
          "what",
          "why",
          "how",
          "who",
          "both",
          "all",
          "some",
          "many",
          "most",
          "no",
          "not",
          "now",
          "then",
          "another",
          "each");

  /** With what may stand before it: a bracket, a quotation mark. */
  private static final int LONGEST_ABBREVIATION = 12;

  private final List<Sentence> found = new ArrayList<>();
  private final String text;
  private final Words words;
  private final boolean quotes;

  /** Number of the first word that no sentence has yet. */
  private int word;

  private Sentences(String text, Words words) {
    this.text = text;
    this.words = words;
    this.quotes = text.indexOf('"') >= 0 || text.indexOf('“') >= 0;
  }

  /** The sentences of a text, each with its place; lines that the author broke end one, too. */
  static List<Sentence> of(String text) {
    return of(text, text.toCharArray());
  }

  /**
   * The same.
   *
   * @param chars those of the text, and any behind them
   */
  static List<Sentence> of(String text, char[] chars) {
    Sentences sentences = new Sentences(text, Words.ofText(text, chars));
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      sentences.readLine(start, end);
      start = end + 1;
    }
    return sentences.found;
  }

  private void readLine(int from, int to) {
    Breaks breaks = new Breaks(text, from, to, words, word);
    OpenQuote quote = quotes ? new OpenQuote(text, from, to) : null;
    int start = from;
    for (int end = from; end < to; ) {
      end = breaks.after(end);
      boolean quoting = quote != null && quote.goesOnAt(end);
      if (end == to || (!quoting && endsSentence(text, start, end))) {
        add(start, end);
        start = end;
      }
    }
  }

  private void add(int start, int end) {
    int next = word;
    while (next < words.size() && words.start(next) < end) {
      next++;
    }
    int from = start;
    while (from < end && text.charAt(from) == ' ') {
      from++;
    }
    String sentence = text.substring(from, end).strip();
    if (!sentence.isEmpty()) {
      found.add(new Sentence(sentence, from, words.sentence(word, next, from, sentence)));
    }
    word = next;
  }

  private static boolean endsSentence(String line, int start, int end) {
    int stop = end;
    while (stop > start && line.charAt(stop - 1) == ' ') {
      stop--;
    }
    if (stop == start || line.charAt(stop - 1) != '.') {
      return true;
    }
    int last = lastWord(line, start, stop - 1);
    int length = stop - 1 - last;
    if (last < 0 || length > LONGEST_TITLE) {
      return true;
    }
    long hash = hash(line, last, stop - 1);
    if (TITLES.has(hash)) {
      return false;
    }
    boolean initial = length == 1 && Character.isLetter(line.charAt(last));
    return !(initial || NAMES.has(hash)) || startsPlainly(line, end);
  }

  /** Where the word begins that ends there; -1 where it is too long for an abbreviation. */
  private static int lastWord(String line, int from, int to) {
    int begin = to;
    while (begin > 0 && line.charAt(begin - 1) != ' ') {
      begin--;
      if (to - begin >= LONGEST_ABBREVIATION) {
        return -1;
      }
    }
    begin = Math.max(from, begin);
    while (begin < to && !Character.isLetter(line.charAt(begin))) {
      begin++;
    }
    return begin;
  }

  private static boolean startsPlainly(String line, int from) {
    int end = from;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return STARTERS.contains(line.substring(from, end).toLowerCase(Locale.ROOT));
  }

  private static long hash(String line, int from, int to) {
    long hash = 0;
    for (int at = from; at < to; at++) {
      hash = Words.hash(hash, Words.plain(line.charAt(at)));
    }
    return hash;
  }
}
