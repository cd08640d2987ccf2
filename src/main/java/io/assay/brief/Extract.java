package io.assay.brief;

import io.assay.brief.Passage.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

  /** A sentence that says something. */
  private static final class Candidate {
    private final Sentence sentence;
    private final Standing standing;
    private final int[] terms;

    /** How much of the post's matter it says that those chosen do not; that, or more. */
    private double score = Double.MAX_VALUE;

    /** Whether it was chosen, or one that says the same. */
    private boolean said;

    Candidate(Sentence sentence, Standing standing, int[] terms) {
      this.sentence = sentence;
      this.standing = standing;
      this.terms = terms;
    }
  }

  /**
   * A sentence that was chosen.
   *
   * @param place among all that say something, from 0
   * @param score from 0 to 1: how much of the post's matter it says that those chosen before it do
   *     not, and how early
   */
  record Scored(String text, int place, double score) {}

  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Scored> chosen = new ArrayList<>();
  private final Terms terms = new Terms();
  private final Salience salience;

  private Extract(Article article) {
    read(article, true);
    if (candidates.isEmpty()) {
      read(article, false); // made of lists, quotations or tables
    }
    List<int[]> sentences = new ArrayList<>(candidates.size() + 1);
    candidates.forEach(candidate -> sentences.add(candidate.terms));
    sentences.add(terms.of(Words.of(article.post().title())));
    salience = new Salience(sentences, terms.size());
  }

  /** As many at most, with their scores, in the order of the post; in time linear in its size. */
  static List<Scored> of(Article article, int most) {
    Extract extract = new Extract(article);
    extract.choose(Standing.ALONE, most);
    extract.choose(Standing.LEANING, most);
    if (extract.chosen.isEmpty()) {
      extract.choose(Standing.UNFINISHED, most);
    }
    extract.chosen.sort(Comparator.comparingInt(Scored::place));
    return extract.chosen;
  }

  private void read(Article article, boolean paragraphs) {
    for (Passage passage : article.passages()) {
      if ((paragraphs ? passage.kind() == Kind.PARAGRAPH : passage.isProse()) && !isLine(passage)) {
        for (Sentence sentence : passage.sentences()) {
          if (candidates.size() == MOST_READ) {
            return;
          }
          Standing standing = Standing.of(sentence);
          if (standing != Standing.NONE) {
            candidates.add(new Candidate(sentence, standing, terms.of(sentence.words())));
          }
        }
      }
    }
  }

  /** A paragraph that is one bold line is a heading. */
  private static boolean isLine(Passage passage) {
    return passage.bold() && passage.sentences().size() == 1;
  }

  /** Adds the best of one standing, one by one, as long as there are too few. */
  private void choose(Standing standing, int most) {
    while (chosen.size() < most) {
      int best = best(standing);
      if (best < 0) {
        return;
      }
      Candidate next = candidates.get(best);
      chosen.add(new Scored(next.sentence.text(), best, next.score));
      salience.say(next.terms);
      dropSameMatter(next);
    }
  }

  /** A score only ever falls: one that was lower before needs no new look. -1 if none is left. */
  private int best(Standing standing) {
    int best = -1;
    double most = -1;
    for (int place = 0; place < candidates.size(); place++) {
      Candidate candidate = candidates.get(place);
      if (candidate.standing == standing && !candidate.said && candidate.score > most) {
        candidate.score = salience.of(candidate.terms) / (1 + place / HALF_AFTER);
        if (candidate.score > most) {
          best = place;
          most = candidate.score;
        }
      }
    }
    return best;
  }

  /** Of two that say the same, either has nearly all that the shorter one says. */
  private void dropSameMatter(Candidate chosen) {
    boolean[] isChosen = new boolean[terms.size()];
    for (int term : chosen.terms) {
      isChosen[term] = true;
    }
    for (Candidate candidate : candidates) {
      int common = 0;
      for (int term : candidate.terms) {
        common += isChosen[term] ? 1 : 0;
      }
      int shorter = Math.min(candidate.terms.length, chosen.terms.length);
      candidate.said |=
          (shorter > 0 && common >= MOST_IN_COMMON * shorter)
              || candidate.sentence.text().equals(chosen.sentence.text());
    }
  }
}
