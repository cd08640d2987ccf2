package io.assay.brief.caveat;

import io.assay.brief.Article;
import io.assay.brief.Caveat;
import io.assay.brief.CaveatKind;
import io.assay.brief.CaveatRule;
import io.assay.brief.Passage;
import io.assay.brief.Sentence;
import io.assay.brief.Speaker;
import io.assay.brief.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
          "unclear",
          "unless",
          "until",
          "if",
          "whether");

  private static final Set<String> REPORTING =
      Set.of(
          "said",
          "says",
          "told",
          "claimed",
          "called",
          "calls",
          "accused",
          "accuses",
          "accusing",
          "dismissed",
          "dismisses",
          "denounced",
          "denounces",
          "rejected",
          "rejects",
          "denied",
          "denies",
          "alleged",
          "alleges",
          "argued",
          "argues",
          "urged",
          "demanded",
          "insisted",
          "insists",
          "stated",
          "added",
          "testified",
          "wrote",
          "writes");

  private static final Set<String> AMBIGUOUS = Set.of("claims", "states", "notes", "reports");
  private static final Set<String> AFTER_VERB = Set.of("that", "it", "its", "the", "their");

  /** After such a word, the author himself speaks; "so called" reports nothing. */
  private static final Set<String> OWN_VOICE =
      Set.of(
          "we", "reex", "i", "exchanges", "so", "the", "united", "these", "its", "be", "are", "is");

  /** More sentences of one kind tell a reader nothing new. */
  private static final int MAX_EVIDENCE = 20;

  private static final int REACH_OF_NEGATION = 3;

  private final CaveatKind kind;
  private final List<Wordings> wordings;

  /** With all the wordings that it asks for: none is found that is not named here. */
  SentenceRule(CaveatKind kind, Wordings... wordings) {
    this.kind = kind;
    this.wordings = List.of(wordings);
  }

  final List<Wordings> wordings() {
    return wordings;
  }

  /** True if this sentence says it, in this passage. */
  abstract boolean says(Passage passage, Words words);

  @Override
  public final List<Caveat> check(Article article) {
    Set<String> evidence = new LinkedHashSet<>();
    for (Passage passage : article.passages()) {
      if (passage.isProse()) {
        collect(passage, evidence);
      }
    }
    return evidence.stream()
        .limit(MAX_EVIDENCE)
        .map(text -> new Caveat(kind, Speaker.AUTHOR, text))
        .toList();
  }

  private void collect(Passage passage, Set<String> evidence) {
    for (Sentence sentence : passage.sentences()) {
      if (evidence.size() < MAX_EVIDENCE && says(passage, sentence.words())) {
        evidence.add(sentence.text());
      }
    }
  }

  /** True if one of the wordings stands there, in the author's own voice and not denied. */
  static boolean affirms(Words words, Wordings wordings) {
    for (Wording.Match match : wordings.find(words)) {
      if (!isDenied(words, match) && !isQuoted(words, match)) {
        return true;
      }
    }
    return false;
  }

  /** The same for two wordings, the second at most {@code gap} words after the first. */
  static boolean affirms(Words words, Wordings first, Wordings second, int gap) {
    List<Wording.Match> after = second.find(words);
    if (after.isEmpty()) {
      return false;
    }
    NavigableMap<Integer, Wording.Match> byLast = new TreeMap<>();
    first.find(words).forEach(m -> byLast.merge(m.last(), m, SentenceRule::longer));
    return after.stream()
        .anyMatch(match -> follows(words, byLast.lowerEntry(match.first()), match, gap));
  }

  private static Wording.Match longer(Wording.Match one, Wording.Match other) {
    return one.first() <= other.first() ? one : other;
  }

  private static boolean follows(
      Words words,
      Map.@Nullable Entry<Integer, Wording.Match> before,
      Wording.Match match,
      int gap) {
    if (before == null || match.first() - before.getKey() - 1 > gap) {
      return false;
    }
    Wording.Match whole = new Wording.Match(before.getValue().first(), match.last());
    return !Wording.isInterrupted(words, before.getKey(), match.first())
        && !isDenied(words, whole)
        && !isQuoted(words, whole);
  }

  /** True if one of the wordings stands there at all. */
  static boolean mentions(Words words, Wordings wordings) {
    return !wordings.find(words).isEmpty();
  }

  /** True if the sentence tells what somebody else says: third parties are not the author. */
  static boolean isReported(Words words) {
    for (int at = 0; at < words.size(); at++) {
      boolean own = at > 0 && OWN_VOICE.contains(words.at(at - 1));
      if (!own && (REPORTING.contains(words.at(at)) || isVerb(words, at))) {
        return true;
      }
    }
    return false;
  }

  /** "The company claims that", not "the company's claims". */
  private static boolean isVerb(Words words, int at) {
    return AMBIGUOUS.contains(words.at(at))
        && at + 1 < words.size()
        && AFTER_VERB.contains(words.at(at + 1));
  }

  private static boolean isDenied(Words words, Wording.Match match) {
    for (int at = Math.max(0, match.first() - REACH_OF_NEGATION); at <= match.last(); at++) {
      boolean farFrom = words.at(at).equals("from") && at > 0 && words.at(at - 1).equals("far");
      if (farFrom || NEGATIONS.contains(words.at(at))) {
        return true;
      }
    }
    return false;
  }

  /** "Source: Baogang Daily (…)": what follows is where the post has it from. */
  static boolean namesSource(Words words) {
    int at = words.size() > 0 && words.at(0).equals("original") ? 1 : 0;
    return words.size() > at + 1
        && (words.at(at).equals("source") || words.at(at).equals("sources"))
        && words.isAfterPause(at + 1);
  }

  private static boolean isQuoted(Words words, Wording.Match match) {
    return words.isQuoted(match.first()) && words.isQuoted(match.last());
  }
}
