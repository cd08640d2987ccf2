package io.assay.brief;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.brief.caveat.CaveatRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tartarus.snowball.ext.PorterStemmer;

/**
 * How much of what people say an article is about its extract says, beside its first three
 * sentences: the mean F1 of ROUGE-1, 2 and L (Lin 2004; words of letters and digits, stemmed where
 * longer than three), in percent.
 *
 * <p>Reads a file with a JSON object a line: {@code set} (measured apart), {@code
 * article_sentences}, {@code reference_sentences}. Each sentence is a paragraph of its own; there
 * is no title.
 */
public final class SummaryBench {
  private static final int MOST = 3;
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final Briefer BRIEFER = new Briefer(CaveatRules.all());

  private SummaryBench() {}

  /** How one summary does: ROUGE-1, 2 and L. */
  private record Scores(double one, double two, double longest) {
    Scores plus(Scores other) {
      return new Scores(one + other.one, two + other.two, longest + other.longest);
    }
  }

  public static void main(String[] files) throws IOException {
    if (files.length != 1 || !Files.isReadable(Path.of(files[0]))) {
      System.err.println("Name the file with the articles: -Dbench=articles.jsonl");
      System.exit(2);
    }
    Map<String, List<JsonNode>> sets = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of(files[0]))) {
      JsonNode article = new ObjectMapper().readTree(line);
      sets.computeIfAbsent(article.path("set").asText(), set -> new ArrayList<>()).add(article);
    }
    System.out.printf(
        "%-12s %-22s %8s %8s %8s%n", "set", "summary", "ROUGE-1", "ROUGE-2", "ROUGE-L");
    sets.forEach(
        (set, articles) -> {
          print(set, "extract", articles, SummaryBench::extract);
          print(set, "first three sentences", articles, SummaryBench::lead);
        });
  }

  private static void print(
      String set, String name, List<JsonNode> articles, Function<List<String>, List<String>> by) {
    Scores sum = new Scores(0, 0, 0);
    for (JsonNode article : articles) {
      List<String> summary = by.apply(texts(article.path("article_sentences")));
      sum = sum.plus(score(words(summary), words(texts(article.path("reference_sentences")))));
    }
    System.out.printf(
        Locale.ROOT,
        "%-12s %-22s %8.1f %8.1f %8.1f%n",
        set,
        name,
        100 * sum.one / articles.size(),
        100 * sum.two / articles.size(),
        100 * sum.longest / articles.size());
  }

  private static List<String> lead(List<String> article) {
    return article.subList(0, Math.min(MOST, article.size()));
  }

  private static List<String> extract(List<String> article) {
    StringBuilder html = new StringBuilder();
    for (String sentence : article) {
      html.append("<p>").append(sentence.replace("&", "&amp;").replace("<", "&lt;")).append("</p>");
    }
    return BRIEFER.brief(Posts.titled("", html.toString())).highlights().stream()
        .map(Highlight::text)
        .toList();
  }

  private static List<String> texts(JsonNode sentences) {
    List<String> texts = new ArrayList<>();
    sentences.forEach(sentence -> texts.add(sentence.asText()));
    return texts;
  }

  private static List<String> words(List<String> sentences) {
    return sentences.stream()
        .flatMap(sentence -> Stream.of(OTHER.split(sentence.toLowerCase(Locale.ROOT))))
        .filter(word -> !word.isEmpty())
        .map(SummaryBench::stem)
        .toList();
  }

  private static String stem(String word) {
    PorterStemmer stemmer = new PorterStemmer();
    stemmer.setCurrent(word);
    return word.length() > 3 && stemmer.stem() ? stemmer.getCurrent() : word;
  }

  private static Scores score(List<String> said, List<String> wanted) {
    return new Scores(
        f1(common(said, wanted, 1), said.size(), wanted.size()),
        f1(common(said, wanted, 2), said.size() - 1, wanted.size() - 1),
        f1(longestCommon(said, wanted), said.size(), wanted.size()));
  }

  private static double f1(int common, int said, int wanted) {
    return common == 0 ? 0 : 2.0 * common / (said + wanted);
  }

  /** How many runs of so many words both have, each as often as both have it. */
  private static int common(List<String> said, List<String> wanted, int length) {
    Map<List<String>, Integer> left = new HashMap<>();
    for (int at = 0; at + length <= wanted.size(); at++) {
      left.merge(wanted.subList(at, at + length), 1, Integer::sum);
    }
    int common = 0;
    for (int at = 0; at + length <= said.size(); at++) {
      List<String> run = said.subList(at, at + length);
      if (left.getOrDefault(run, 0) > 0) {
        left.merge(run, -1, Integer::sum);
        common++;
      }
    }
    return common;
  }

  /** The length of the longest sequence that both have in order. */
  private static int longestCommon(List<String> said, List<String> wanted) {
    int[] before = new int[wanted.size() + 1];
    for (String word : said) {
      int[] now = new int[wanted.size() + 1];
      for (int at = 0; at < wanted.size(); at++) {
        now[at + 1] =
            word.equals(wanted.get(at)) ? before[at] + 1 : Math.max(before[at + 1], now[at]);
      }
      before = now;
    }
    return before[wanted.size()];
  }
}
