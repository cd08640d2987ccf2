package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;

/** The post calls the wording or the purpose of its source propaganda, spin or exaggeration. */
final class Propaganda extends SentenceRule {
  Propaganda(SentenceFinder sentences) {
    super(CaveatKind.PROPAGANDA, sentences);
  }
}
