package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;

/** The post says that it is a translation, made by people or by a machine. */
final class Translation extends SentenceRule {
  Translation(SentenceFinder sentences) {
    super(CaveatKind.TRANSLATION, sentences);
  }
}
