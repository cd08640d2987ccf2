package io.assay.brief;

import io.assay.brief.Passage.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A summary out of the post's own sentences, for a post whose author listed no highlights: those
 * that say most of what the post is about ({@link Salience}), early ones before late ones, because
 * news says first what matters; no two that say the same; and only such as can stand alone ({@link
 * Standing}) where there are enough of them.
 *
 * <p>SumBasic with a weight for the place. LexRank and TextRank, which weigh a sentence by its
 * likeness to all others, are quadratic and were no better on news.
 */
final class Extract {
  /** A sentence with so many before it weighs half of what the first one does. */
  private static final double HALF_AFTER = 4;

  /** Bounds the work: what comes after so many others has no chance. */
  private static final int MOST_READ = 400;

  /** A sentence that has so much in common with a chosen one says nothing new. */
  private static final double MOST_IN_COMMON = 0.7;

  /**
   * A sentence that says something.
   *
   * @param place among them all, from 0
   */
  record Candidate(Sentence sentence, Standing standing, int place, Set<String> terms) {}

  /**
   * A sentence that was chosen.
   *
   * @param score from 0 to 1: how much of the post's matter it says that those chosen before it do
   *     not, and how early
   */
  record Scored(Candidate candidate, double score) {
    private int place() {
      return candidate.place;
    }

    String text() {
      return candidate.sentence.text();
    }
  }

  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Scored> chosen = new ArrayList<>();
  private final Salience salience;

  private Extract(Article article) {
    read(article, passage -> passage.kind() == Kind.PARAGRAPH);
    if (candidates.isEmpty()) {
      read(article, Passage::isProse); // made of lists, quotations or tables
    }
    List<Set<String>> terms = new ArrayList<>(candidates.stream().map(Candidate::terms).toList());
    terms.add(Terms.of(Words.of(article.post().title())));
    salience = new Salience(terms);
  }

  /** As many at most, with their scores, in the order of the post; in time linear in its size. */
  static List<Scored> of(Article article, int most) {
    Extract extract = new Extract(article);
    extract.choose(Standing.ALONE, most);
    extract.choose(Standing.LEANING, most);
    if (extract.chosen.isEmpty()) {
      extract.choose(Standing.UNFINISHED, most);
    }
    return extract.chosen.stream().sorted(Comparator.comparingInt(Scored::place)).toList();
  }

  private void read(Article article, Predicate<Passage> where) {
    article.passages().stream()
        .filter(passage -> where.test(passage) && !isLine(passage))
        .flatMap(passage -> passage.sentences().stream())
        .takeWhile(sentence -> candidates.size() < MOST_READ)
        .forEach(this::add);
  }

  private void add(Sentence sentence) {
    Standing standing = Standing.of(sentence);
    if (standing != Standing.NONE) {
      Set<String> terms = Terms.of(sentence.words());
      candidates.add(new Candidate(sentence, standing, candidates.size(), terms));
    }
  }

  /** A paragraph that is one bold line is a heading. */
  private static boolean isLine(Passage passage) {
    return passage.bold() && passage.sentences().size() == 1;
  }

  /** Adds the best of one standing, one by one, as long as there are too few. */
  private void choose(Standing standing, int most) {
    List<Candidate> left = new ArrayList<>(candidates);
    left.removeIf(candidate -> candidate.standing != standing || isSaid(candidate));
    while (chosen.size() < most && !left.isEmpty()) {
      Scored best = best(left);
      chosen.add(best);
      salience.say(best.candidate.terms);
      left.removeIf(candidate -> isSameMatter(candidate, best.candidate));
    }
  }

  private Scored best(List<Candidate> left) {
    Optional<Scored> best =
        left.stream()
            .map(candidate -> new Scored(candidate, score(candidate)))
            .max(
                Comparator.comparingDouble(Scored::score)
                    .thenComparing(Scored::place, Comparator.reverseOrder()));
    return best.orElseThrow();
  }

  private double score(Candidate candidate) {
    return salience.of(candidate.terms) / (1 + candidate.place / HALF_AFTER);
  }

  private boolean isSaid(Candidate candidate) {
    return chosen.stream().anyMatch(scored -> isSameMatter(candidate, scored.candidate));
  }

  /** Either has nearly all that the shorter one says. */
  private static boolean isSameMatter(Candidate one, Candidate other) {
    if (one.sentence.text().equals(other.sentence.text())) {
      return true;
    }
    int common = 0;
    for (String term : one.terms) {
      common += other.terms.contains(term) ? 1 : 0;
    }
    int shorter = Math.min(one.terms.size(), other.terms.size());
    return shorter > 0 && common >= MOST_IN_COMMON * shorter;
  }
}
