package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;

/** The post says that it is no investment advice. */
final class NotAdvice extends SentenceRule {
  NotAdvice(SentenceFinder sentences) {
    super(CaveatKind.NOT_ADVICE, sentences);
  }
}
