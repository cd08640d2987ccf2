package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The post says that it speaks of the future, or of plans that bind nobody. */
final class ForwardLooking extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
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
