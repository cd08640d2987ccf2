package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The post says that it speaks of the future, or of plans that bind nobody. */
final class ForwardLooking extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "statements|statement|targets|dates|figures|projections|estimates|plans|forecasts|timelines|goals|numbers|passages|sentences ..16 look|looks|looking ahead|forward",
          "may|might|could|can ..2 turn|come|work out|be ..1 differently|otherwise|different",
          "{plans}|dates|figures|numbers|goals|ambitions|intentions|estimates|statements ..6 may|might|could|can ..2 differ|change|slip|deviate|vary|shift",
          "statements ..5 about|on|of|regarding ..2 future|plans|expectations ..6 may|might|could|subject|uncertain|risks",
          "expectations|intentions|ambitions|hopes|aspirations|aims|plans rather than ..1 promises|commitments|facts|certainties|guarantees|contracts",
          "deal|accord|memorandum|mou|letter|agreement|declaration|paper|plan|terms ..5 binds|commits|obliges nobody|neither|no|none",
          "legally|yet non binding",
          "remain|remains|are|is plans|aspirations|ambitions|intentions ..1 for|until|on|only|and|at",
          "actual|real|final results|outcomes|figures|output|costs|dates|numbers|events ..2 may|could|might|can|will ..3 differ|vary|deviate|diverge|depart",
          "agreement|deal|memorandum|mou|letter|offer|terms ..2 is|are|remains|remain non binding",
          "statements ..4 subject to ..1 risks|risk|uncertainty|uncertainties",
          "forward looking statement|statements|information|remarks|claims|projections",
          "actual results|outcomes|events ..1 may|could|might|can|will ..3 differ|vary",
          "non binding ..4 memorandum|mou|letter|agreement|term|offer|proposal|heads|indication|expression|plan|deal|loi",
          "{claims}|projections|targets|plans|forecasts|timelines ..2 are|is|remain ..1 {ahead}",
          "{plans} ..4 subject to ..1 change|risks|uncertainty|uncertainties");

  /** What denies by itself. */
  private static final Wordings DENIES =
      Wordings.of(
          "{plans}|agreement|memorandum|mou|letter|deal|accord|dates|declaration ..4 not|neither|nobody|no ..3 binding|binds|bind|commits|commit|obliges|oblige|bound",
          "{plans}|dates|figures|numbers|goals|statements ..4 not ..2 promises|commitments|guarantees|facts|certainties|promise|guarantee|commitment|assured|certain",
          "not ..2 be ..1 taken|read|understood|seen|treated as ..2 promise|promises|guarantee|guarantees|commitment|certainty",
          "no|not duty|obligation|commitment ..2 to ..2 update|revise",
          "nobody|neither|none ..4 bound|committed|obliged ..2 by|to ..3 plan|agreement|memorandum|letter|it|them",
          "no assurance|guarantee|certainty ..1 that ..12 will|can|would|targets|plans|project|production|statements",
          "{plans} ..3 not ..2 binding|guaranteed|guarantees|guarantee|commitments|firm",
          "not ..2 undue reliance",
          "not ..2 guarantees|guarantee of future");

  ForwardLooking() {
    super(CaveatKind.FORWARD_LOOKING, SAYS, DENIES);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return (affirms(words, SAYS) || mentions(words, DENIES)) && !isReported(words);
  }
}
