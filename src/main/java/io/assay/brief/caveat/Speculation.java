package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;

/** The post says that something in it is a guess or a rumour. */
final class Speculation extends SentenceRule {
  Speculation(SentenceFinder sentences) {
    super(CaveatKind.SPECULATION, sentences);
  }
}
