package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;

/** The post says that it, or a part of it, is an opinion. */
final class Opinion extends SentenceRule {
  Opinion(SentenceFinder sentences) {
    super(CaveatKind.OPINION, sentences);
  }
}
