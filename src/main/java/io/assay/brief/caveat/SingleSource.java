package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The post says that it, or a claim in it, rests on one source only. */
final class SingleSource extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "all|much|most|everything ..2 rests|relies|hinges|depends on ..2 single|one ..1 {origin}",
          "this|the|our ..1 {claims} ..2 drawn|taken|sourced from ..1 single|one ..2 {origin}",
          "this|the|our|these ..1 {claims} ..2 relies|rely|rests|rest|based|depends|depend|comes|come|stems ..2 on|upon|from ..2 single|one|sole|lone ..2 {origin}",
          "only|sole|single|lone source for|of|behind this|these|the ..1 {claims}",
          "only|sole|single|lone source ..1 for|behind this|the ..1 {claims}",
          "this|the|our ..2 {claims} ..1 has|have ..1 only|just ..1 one|single {origin}",
          "single source|sourced {claims}",
          "this|the|our ..1 {claims} is|was|are single sourced",
          "only|just one|single {origin} ..2 {reported}|carries|carried|mentions|mentioned|supports");

  /** What denies by itself. */
  private static final Wordings DENIES =
      Wordings.of(
          "no other|second|further {origin}|media|publication ..2 confirmed|reported|carried|supports|reports|confirms|repeats",
          "not|unable|couldn't|cannot ..3 find|found|locate ..1 second|other|another {origin}");

  SingleSource() {
    super(CaveatKind.SINGLE_SOURCE, SAYS, DENIES);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return (affirms(words, SAYS) || mentions(words, DENIES)) && !isReported(words);
  }
}
