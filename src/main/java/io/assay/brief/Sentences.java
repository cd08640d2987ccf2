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

  private Sentences() {}

  /** The sentences of a text, each with its place; lines that the author broke end one, too. */
  static List<Sentence> of(String text) {
    List<Sentence> sentences = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      split(text, start, end, sentences);
      start = end + 1;
    }
    return sentences;
  }

  private static void split(String text, int from, int to, List<Sentence> sentences) {
    String line = text.substring(from, to);
    Breaks breaks = new Breaks(line);
    OpenQuote quote = new OpenQuote(line);
    int start = 0;
    for (int end = 0; end < line.length(); ) {
      end = breaks.after(end);
      boolean quoting = quote.goesOnAt(end);
      if (end == line.length() || (!quoting && endsSentence(line, start, end))) {
        add(line, start, end, from, sentences);
        start = end;
      }
    }
  }

  private static void add(String line, int start, int end, int offset, List<Sentence> sentences) {
    String sentence = line.substring(start, end).strip();
    if (!sentence.isEmpty()) {
      int lead = 0;
      while (line.charAt(start + lead) == ' ') {
        lead++;
      }
      sentences.add(new Sentence(sentence, offset + start + lead, Words.of(sentence)));
    }
  }

  private static boolean endsSentence(String line, int start, int end) {
    int stop = end;
    while (stop > start && line.charAt(stop - 1) == ' ') {
      stop--;
    }
    if (stop == start || line.charAt(stop - 1) != '.') {
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
