package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The post calls the wording or the purpose of its source propaganda, spin or exaggeration. */
final class Propaganda extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "spin|hyperbole|propaganda|exaggeration|exaggerations in this|the {voice}",
          "{voice} is|was|seems ..1 written|designed|crafted|meant to glorify|flatter|praise|burnish|promote",
          "its|these|such claims|superlatives|assertions ..1 are|seem ..2 {slanted}",
          "{voice} leans|indulges|drips|brims|relies ..4 {slanted}",
          "propagandistic purpose|purposes|tone|language|framing|overtones|flavor|flavour|intent|aim|function|style|edge|value",
          "{voice} ..5 is|are|reads|serves|sounds|contains|carries|remains|amounts|smacks|slips|veers|verges ..4 {slanted}",
          "{voice} ..2 should|must|can|may ..1 be read|treated|seen|understood ..1 as ..2 {slanted}",
          "{voice} overstates|exaggerates",
          "{voice} clearly|heavily|likely|somewhat|also overstates|exaggerates",
          "{voice} ..2 is|are ..3 one sided",
          "{voice} is|reads|sounds pure|mere|largely|mostly|clearly|partly|like|political|corporate spin",
          "{voice} is ..2 promotional|nationalistic|nationalist|jingoistic",
          "exaggerated|overstated is the suggestion|claim|idea|notion|impression|picture|portrayal",
          "this|it is ..2 propaganda|hyperbole");

  Propaganda() {
    super(CaveatKind.PROPAGANDA, SAYS);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return affirms(words, SAYS) && !isReported(words);
  }
}
