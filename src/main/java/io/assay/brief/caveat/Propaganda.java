package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;
import java.util.List;

/** The post calls the wording or the purpose of its source propaganda, spin or exaggeration. */
final class Propaganda extends SentenceRule {
  private static final List<Wording> SAYS =
      Wording.all(
          "propagandistic purpose|purposes|tone|language|framing|overtones|flavor|flavour|intent|aim|function|style|edge|value",
          "{voice} ..5 is|are|reads|serves|sounds|contains|carries|remains|amounts|smacks|slips|veers|verges ..4 {slanted}",
          "{voice} overstates|exaggerates",
          "{voice} ..2 is|are ..3 one sided",
          "exaggerated is the suggestion|claim|idea|notion|impression|picture|portrayal",
          "propaganda value|purpose|purposes|piece|exercise|element|elements");

  private static final List<Wording> SOMEBODY_SAYS =
      Wording.all(
          "said|says|told|called|calls|accused|accuses|accusing|dismissed|dismisses|denounced|denounces|rejected|rejects|denied|denies|alleged",
          "according to");

  Propaganda() {
    super(CaveatKind.PROPAGANDA);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return affirms(words, SAYS) && !mentions(words, SOMEBODY_SAYS);
  }
}
