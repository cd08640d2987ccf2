package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The post says that it rests on what a company says of itself. */
final class CompanyClaim extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "{numbers} ..2 are|is|were|was ..2 company|self reported",
          "according to ..3 press|news|media release",
          "in a|its|the|their ..1 press|news|media release",
          "this|the|our ..1 {claims}|post ..3 based|relies|draws|rests ..2 on|upon|from ..4 press|news|media|company|corporate release|releases|statement|statements|announcement|announcements|presentation|filings|material|materials",
          "company|management|producer|issuer|firm|miner own ..1 {numbers}",
          "{claims} ..2 come|comes|came|stem|stems|originate ..2 from the company|management|issuer|producer",
          "{claims} ..2 are|is|were|was ..2 supplied|provided|given|issued|reported by the company|management|issuer|producer",
          "company|management supplied|provided|reported|issued {numbers}",
          "self reported ..1 {numbers}",
          "in house newspaper|paper|magazine|journal|publication|organ|newsletter|outlet",
          "company|corporate newspaper|magazine|mouthpiece|newsletter");

  private static final Wordings OF_OFFICES =
      Wordings.of(
          "police|ministry|government|department|university|court|commission|council|senate");

  CompanyClaim() {
    super(CaveatKind.COMPANY_CLAIM, SAYS, OF_OFFICES);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return affirms(words, SAYS) && !mentions(words, OF_OFFICES);
  }
}
