package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;

/** The post says that a claim could not be, or has not been, confirmed. */
final class Unverified extends SentenceRule {
  Unverified(SentenceFinder sentences) {
    super(CaveatKind.UNVERIFIED, sentences);
  }
}
