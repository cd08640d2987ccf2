package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;

/** The post says that a program wrote it, or a part of it. */
final class AutomatedText extends SentenceRule {
  AutomatedText(SentenceFinder sentences) {
    super(CaveatKind.AUTOMATED_TEXT, sentences);
  }
}
