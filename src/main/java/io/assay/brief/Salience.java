package io.assay.brief;

import java.util.List;

/**
 * What a post is about, as far as its words tell: a term weighs as much as the share of sentences
 * that have it, and a sentence as much as its terms do on average. What has been said weighs less
 * from then on, so that the next sentence adds to it. (SumBasic, Nenkova and Vanderwende 2005.)
 */
final class Salience {
  private static final double ONCE_SAID = 0.5;

  /** A sentence with fewer terms counts as if it had so many: one good word is no news. */
  private static final int FEWEST_TERMS = 5;

  private final double[] weights;

  /**
   * @param sentences the numbers of their terms, each once
   * @param terms how many there are
   */
  Salience(List<int[]> sentences, int terms) {
    weights = new double[terms];
    for (int[] sentence : sentences) {
      for (int term : sentence) {
        weights[term] += 1.0 / sentences.size();
      }
    }
  }

  /** From 0 to 1. */
  double of(int[] terms) {
    double sum = 0;
    for (int term : terms) {
      sum += weights[term];
    }
    return sum / Math.max(FEWEST_TERMS, terms.length);
  }

  void say(int[] terms) {
    for (int term : terms) {
      weights[term] *= ONCE_SAID;
    }
  }
}
