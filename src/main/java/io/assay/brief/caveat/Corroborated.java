package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;

/**
 * The author says that the facts are credible, or confirmed elsewhere. "We compared the dates with
 * the permit" alone says nothing: it must be said that they agree.
 */
final class Corroborated extends SentenceRule {
  Corroborated(SentenceFinder sentences) {
    super(CaveatKind.CORROBORATED, sentences, Pair.anywhere("compared", "agree"));
  }

  @Override
  boolean isTurnedByNot() {
    return true;
  }
}
