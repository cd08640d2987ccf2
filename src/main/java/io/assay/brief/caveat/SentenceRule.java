package io.assay.brief.caveat;

import io.assay.brief.Article;
import io.assay.brief.Caveat;
import io.assay.brief.CaveatKind;
import io.assay.brief.CaveatRule;
import io.assay.brief.Passage;
import io.assay.brief.Sentence;
import io.assay.brief.Speaker;
import io.assay.brief.Words;
import java.util.List;
import java.util.Set;

/** A rule that looks for sentences in which the author says one thing. */
abstract class SentenceRule implements CaveatRule {
  private static final Set<String> NEGATIONS =
      Set.of(
          "no",
          "not",
          "never",
          "cannot",
          "hardly",
          "nor",
          "neither",
          "without",
          "isn't",
          "wasn't",
          "aren't",
          "weren't",
          "don't",
          "doesn't",
          "didn't",
          "can't",
          "couldn't",
          "hasn't",
          "haven't",
          "won't",
          "wouldn't",
          "needn't",
          "shouldn't",
          "nobody",
          "nothing",
          "unable",
          "failed",
          "far",
          "unless",
          "until",
          "if",
          "whether");

  private static final int REACH_OF_NEGATION = 3;

  private final CaveatKind kind;

  SentenceRule(CaveatKind kind) {
    this.kind = kind;
  }

  /** True if this sentence says it, in this passage. */
  abstract boolean says(Passage passage, Words words);

  @Override
  public final List<Caveat> check(Article article) {
    return article.passages().stream()
        .filter(Passage::isProse)
        .flatMap(
            passage ->
                passage.sentences().stream()
                    .filter(sentence -> says(passage, sentence.words()))
                    .map(Sentence::text))
        .distinct()
        .map(evidence -> new Caveat(kind, Speaker.AUTHOR, evidence))
        .toList();
  }

  /** True if one of the wordings stands there, in the author's own voice and not denied. */
  static boolean affirms(Words words, List<Wording> wordings) {
    return wordings.stream()
        .flatMap(wording -> wording.find(words).stream())
        .anyMatch(match -> !isDenied(words, match) && !isQuoted(words, match));
  }

  /** True if one of the wordings stands there at all. */
  static boolean mentions(Words words, List<Wording> wordings) {
    return wordings.stream().anyMatch(wording -> !wording.find(words).isEmpty());
  }

  private static boolean isDenied(Words words, Wording.Match match) {
    for (int at = Math.max(0, match.first() - REACH_OF_NEGATION); at <= match.last(); at++) {
      if (NEGATIONS.contains(words.at(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isQuoted(Words words, Wording.Match match) {
    return words.isQuoted(match.first()) && words.isQuoted(match.last());
  }
}
