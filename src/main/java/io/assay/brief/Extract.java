package io.assay.brief;

import io.assay.brief.Passage.Kind;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A summary out of the post's own sentences, for a post whose author listed no highlights: news
 * says what matters first, so it takes the first sentences that say something and stand alone, and
 * others only where these are too few.
 */
final class Extract {
  private static final int MAX_SENTENCES = 3;
  private static final int FEWEST_WORDS = 6;
  private static final int FEWEST_IDEOGRAPHS = 8;

  private static final Pattern NOISE =
      Pattern.compile(
          "(?i)(?:hello|hi|dear|welcome|greetings|good (?:morning|afternoon|evening|day)|thanks|thank you|share this|subscribe|sign up|click here|follow us|join us|read (?:more|also|next|the full))\\b(?!-).*",
          Pattern.DOTALL);

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?i)(?:by|from) \\p{Lu}.{0,80}|(?:published|posted|updated|written|reported|photo|image|source|author|date|tags)\\b ?(?:on|by|at|:).{0,200}");

  /** A sentence that begins so leans on the one before. */
  private static final Set<String> LEANING =
      Set.of(
          "this",
          "that",
          "these",
          "those",
          "it",
          "its",
          "he",
          "his",
          "she",
          "her",
          "they",
          "their",
          "such",
          "but",
          "and",
          "or",
          "yet",
          "so",
          "also",
          "however",
          "moreover",
          "furthermore",
          "additionally",
          "meanwhile",
          "instead",
          "nevertheless",
          "nonetheless",
          "still",
          "then",
          "therefore",
          "thus",
          "consequently",
          "similarly",
          "likewise",
          "otherwise",
          "conversely",
          "hence",
          "both",
          "neither",
          "another",
          "here",
          "there");

  private static final String STOPS = ".!…。！｡।۔";
  private static final String CLOSERS = "\"”’'»」』)]";

  private Extract() {}

  static List<String> of(Article article) {
    List<Sentence> all =
        article.passages().stream()
            .filter(passage -> passage.kind() == Kind.PARAGRAPH && !isLine(passage))
            .flatMap(passage -> passage.sentences().stream())
            .filter(Extract::saysSomething)
            .toList();
    BitSet chosen = new BitSet();
    choose(all, s -> isWhole(s.text()) && !leans(s.words()), chosen);
    choose(all, s -> isWhole(s.text()), chosen);
    if (chosen.isEmpty()) {
      choose(all, s -> true, chosen);
    }
    return chosen.stream().mapToObj(all::get).map(Sentence::text).toList();
  }

  /** Adds the first that will do, as long as there are too few. */
  private static void choose(List<Sentence> all, Predicate<Sentence> willDo, BitSet chosen) {
    int missing = MAX_SENTENCES - chosen.cardinality();
    Set<String> texts = new HashSet<>();
    for (int at = 0; at < all.size() && missing > 0; at++) {
      Sentence sentence = all.get(at);
      if (!chosen.get(at) && willDo.test(sentence) && texts.add(sentence.text())) {
        chosen.set(at);
        missing--;
      }
    }
  }

  /** A paragraph that is one bold line is a heading. */
  private static boolean isLine(Passage passage) {
    return passage.bold() && passage.sentences().size() == 1;
  }

  private static boolean saysSomething(Sentence sentence) {
    String text = sentence.text();
    return hasEnoughWords(sentence)
        && !text.endsWith("?")
        && !text.endsWith("？")
        && !text.endsWith(":")
        && !NOISE.matcher(text).matches()
        && !isByline(text);
  }

  /** Languages without spaces write a sentence as one word. */
  private static boolean hasEnoughWords(Sentence sentence) {
    return sentence.words().size() >= FEWEST_WORDS
        || sentence.text().codePoints().filter(Character::isIdeographic).count()
            >= FEWEST_IDEOGRAPHS;
  }

  private static boolean isByline(String text) {
    return text.length() <= 120 && BYLINE.matcher(text).matches() && !text.endsWith(".");
  }

  /** It ends as sentences end. */
  private static boolean isWhole(String text) {
    int end = text.length();
    while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && STOPS.indexOf(text.charAt(end - 1)) >= 0;
  }

  private static boolean leans(Words words) {
    if (words.size() > 0 && LEANING.contains(words.at(0))) {
      return true;
    }
    for (int at = 1; at < Math.min(4, words.size()); at++) {
      if (words.at(at).equals("however") || words.at(at).equals("therefore")) {
        return true;
      }
    }
    return false;
  }
}
