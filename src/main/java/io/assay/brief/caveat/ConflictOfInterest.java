package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;

/** The post says that who wrote or published it holds an interest in what it is about. */
final class ConflictOfInterest extends SentenceRule {
  ConflictOfInterest(SentenceFinder sentences) {
    super(CaveatKind.CONFLICT_OF_INTEREST, sentences);
  }
}
