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
  private static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "sen", "rep", "gov", "capt", "col", "lt", "st",
          "messrs", "vs", "v", "no", "nos", "fig", "figs", "eq", "e.g", "i.e", "cf", "approx", "ca",
          "vol", "art", "sec", "ref", "mt", "pres", "sgt", "rev", "hon");

  /** A full stop after these ends a sentence only where a new one plainly begins. */
  private static final Set<String> NAMES =
      Set.of(
          "inc", "ltd", "co", "corp", "llc", "plc", "bros", "u.s", "u.k", "u.n", "e.u", "u.s.a",
          "u.a.e", "jr", "sr", "etc", "al", "est", "dept", "p.m", "a.m", "d.c", "ph.d", "jan",
          "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "pty",
          "s.a", "n.v", "a.g");

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

  private Sentences(String text) {
    this.text = text;
    this.words = Words.ofText(text);
    this.quotes = text.indexOf('"') >= 0 || text.indexOf('“') >= 0;
  }

  /** The sentences of a text, each with its place; lines that the author broke end one, too. */
  static List<Sentence> of(String text) {
    Sentences sentences = new Sentences(text);
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      sentences.readLine(start, end);
      start = end + 1;
    }
    return sentences.found;
  }

  private void readLine(int from, int to) {
    Breaks breaks = new Breaks(text, from, to, words);
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
    String sentence = text.substring(start, end).strip();
    if (!sentence.isEmpty()) {
      int from = start;
      while (text.charAt(from) == ' ') {
        from++;
      }
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
    if (stop - 1 - line.lastIndexOf(' ', stop - 1) > LONGEST_ABBREVIATION) {
      return true;
    }
    String last = lastWord(line, Math.max(start, stop - 20), stop - 1);
    boolean initial = last.length() == 1 && Character.isLetter(last.charAt(0));
    if (TITLES.contains(last)) {
      return false;
    }
    return !(initial || NAMES.contains(last)) || STARTERS.contains(firstWord(line, end));
  }

  private static String lastWord(String line, int from, int to) {
    int begin = Math.max(from, from + line.substring(from, to).lastIndexOf(' ') + 1);
    while (begin < to && !Character.isLetter(line.charAt(begin))) {
      begin++;
    }
    return line.substring(begin, to).toLowerCase(Locale.ROOT);
  }

  private static String firstWord(String line, int from) {
    int end = from;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return line.substring(from, end).toLowerCase(Locale.ROOT);
  }
}
