package io.assay.brief;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a post is about, as far as its words tell: a term weighs as much as the share of sentences
 * that have it, and a sentence as much as its terms do on average. What has been said weighs less
 * from then on, so that the next sentence adds to it. (SumBasic, Nenkova and Vanderwende 2005.)
 */
final class Salience {
  private static final double ONCE_SAID = 0.5;

  /** A sentence with fewer terms counts as if it had so many: one good word is no news. */
  private static final int FEWEST_TERMS = 5;

  private final Map<String, Double> weights = new HashMap<>();

  Salience(Collection<Set<String>> sentences) {
    for (Set<String> terms : sentences) {
      for (String term : terms) {
        weights.merge(term, 1.0 / sentences.size(), Double::sum);
      }
    }
  }

  /** From 0 to 1. */
  double of(Set<String> terms) {
    double sum = 0;
    for (String term : terms) {
      sum += weights.getOrDefault(term, 0.0);
    }
    return sum / Math.max(FEWEST_TERMS, terms.size());
  }

  void say(Set<String> terms) {
    for (String term : terms) {
      weights.computeIfPresent(term, (t, weight) -> weight * ONCE_SAID);
    }
  }
}
