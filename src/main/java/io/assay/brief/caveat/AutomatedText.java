package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;

/** The post says that a program wrote it, or a part of it. */
final class AutomatedText extends SentenceRule {
  AutomatedText(WordingIndex index) {
    super(CaveatKind.AUTOMATED_TEXT, index);
  }
}
