package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;

/** The post says that it speaks of the future, or of plans that bind nobody. */
final class ForwardLooking extends SentenceRule {
  ForwardLooking(SentenceFinder sentences) {
    super(CaveatKind.FORWARD_LOOKING, sentences);
  }
}
