package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;

/** The post says that it rests on what a company says of itself. */
final class CompanyClaim extends SentenceRule {
  CompanyClaim(WordingIndex index) {
    super(CaveatKind.COMPANY_CLAIM, index);
  }

  @Override
  boolean countsIfReported() {
    return true;
  }
}
