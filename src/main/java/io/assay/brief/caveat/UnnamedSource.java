package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;

/** The post rests on people who are not named. */
final class UnnamedSource extends SentenceRule {
  UnnamedSource(SentenceFinder sentences) {
    super(CaveatKind.UNNAMED_SOURCE, sentences);
  }

  @Override
  boolean countsIfReported() {
    return true;
  }
}
