package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The post calls the wording or the purpose of its source propaganda, spin or exaggeration. */
final class Propaganda extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "language|tone|style|wording|vocabulary ..1 is|was|are ..1 that|those of ..3 brochure|advertisement|campaign|poster|leaflet|propaganda|{promo}",
          "this|its|which is ..2 exaggeration|overstatement|hyperbole",
          "claim|claims|phrase|comparison|boast|slogan ..5 is|are ..2 exaggerated|overblown|inflated|exaggeration|overstated|hyperbole",
          "it|superlatives|claims|adjectives|slogans|boasts|{voice} ..2 should|must|can|may|needs|ought|deserves ..2 be ..1 read|treated|seen|understood|taken|regarded ..1 as ..3 {promo}",
          "such|these|those|its lines|phrases|words|claims|sentences|slogans|superlatives|adjectives|passages|boasts ..1 are|is|serve|belong|amount ..3 {promo}",
          "{promo} more|rather than ..1 news|journalism|reporting|information|fact|analysis",
          "more|rather ..1 {promo} than ..1 news|journalism|reporting|information|fact|analysis",
          "less ..1 news|journalism|reporting|report|information than ..3 {promo}",
          "{voice} ..3 is|was|are|were ..1 written|meant|designed|intended|crafted|made ..1 to celebrate|impress|glorify|flatter|praise|promote|reassure|burnish|persuade|boast|showcase",
          "it is|was ..1 written|worded|phrased to celebrate|impress|glorify|flatter|praise|burnish|boast",
          "this|the|its|such {voice} ..3 gives|tells|presents|shows|offers only|just one side",
          "{voice} ..2 glosses|passes|skates over",
          "such|these|those|its one sided {voice}|picture|portrayal",
          "{voice} ..3 reads ..3 like|as ..5 {promo}|brochure|pamphlet|advert|commercial|leaflet|manifesto",
          "{voice} ..1 inflates|embellishes|oversells|glorifies|magnifies|hypes",
          "promotional|triumphalist|boastful|jingoistic|propagandist|bombastic|grandiose ..1 tone|language|wording|rhetoric|adjectives|phrasing|framing|prose|style",
          "self congratulatory ..1 tone|language|wording|rhetoric|prose|style|report|article",
          "{voice} is|are|was ..4 {promo}",
          "{voice} ..3 aimed|addressed|directed|intended at|for ..2 domestic|home ..1 audience|readers|consumption",
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
