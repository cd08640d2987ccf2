package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;

/** The post says that it rests on what a company says of itself. */
final class CompanyClaim extends SentenceRule {
  CompanyClaim(SentenceFinder sentences) {
    super(CaveatKind.COMPANY_CLAIM, sentences);
  }

  @Override
  boolean countsIfReported() {
    return true;
  }
}
