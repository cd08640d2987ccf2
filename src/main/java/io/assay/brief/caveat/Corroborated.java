package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The author says that the facts are credible, or confirmed elsewhere. */
final class Corroborated extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "{facts} ..2 is|are|appear|appears|seem|seems|look|looks|remain ..2 {credible}",
          "{facts} check|checks out",
          "is|are consistent with customs|trade ..1 {papers}",
          "independent ..3 {papers} ..4 {confirm}",
          "customs|satellite|exchange|regulatory|court ..1 {papers} ..1 confirm|confirms|corroborate|corroborates",
          "we|reex ..2 independently|separately {confirm}",
          "we|reex ..2 able to ..1 confirm|corroborate|verify",
          "{facts}|data ..3 is|are|was|were|been ..2 independently confirmed|corroborated|verified",
          "{facts}|data ..2 is|are|was|were|been ..2 confirmed|corroborated|verified|supported|backed by ..2 independent",
          "{facts}|data ..2 is|are ..1 consistent|line with ..2 {outside}",
          "{facts}|data ..4 match|matches ..1 {outside} ..1 {papers}|estimates",
          "{facts}|data ..2 tally|tallies|agree|agrees|square|squares with ..1 {outside}");

  Corroborated() {
    super(CaveatKind.CORROBORATED, SAYS);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return affirms(words, SAYS) && !isReported(words);
  }
}
