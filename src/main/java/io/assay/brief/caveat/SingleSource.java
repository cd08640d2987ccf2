package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;

/** The post says that it, or a claim in it, rests on one source only. */
final class SingleSource extends SentenceRule {
  SingleSource(SentenceFinder sentences) {
    super(CaveatKind.SINGLE_SOURCE, sentences);
  }
}
