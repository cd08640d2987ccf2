package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;

/** The post tells its readers to check before they rely on it. */
final class VerifyIndependently extends SentenceRule {
  VerifyIndependently(SentenceFinder sentences) {
    super(CaveatKind.VERIFY_INDEPENDENTLY, sentences);
  }
}
