package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;

/** The post says that somebody paid for it: sponsored, an advertisement, a partner's content. */
final class PaidContent extends SentenceRule {
  PaidContent(SentenceFinder sentences) {
    super(CaveatKind.PAID_CONTENT, sentences);
  }
}
