package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The post says that it, or a claim in it, rests on one source only. */
final class SingleSource extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "all|everything we|i have|know|had|learned ..3 is|comes|stems|rests|was ..3 one|single|lone|sole ..2 {origin}",
          "this|the|our|these ..1 {claims}|text|estimate|price|prices|section|paragraph|date|number ..3 rests|rest|relies|stands|stand|hangs|hang|hinges|turns|based|depends ..2 on|upon|from ..3 single|one|sole|lone ..2 {origin}",
          "this|the|our|these ..1 {claims}|text|estimate|price|prices|section|paragraph|date|number ..3 come|comes|stem|stems|taken|drawn|is|are ..2 from ..2 single|one|sole|lone ..2 {origin}",
          "only|sole|single|lone|one {origin} ..1 for|behind this|the|our|these ..2 {claims}|text|date|number|estimate",
          "rests|rest|relies|relied|rely|based|hangs|depends ..2 solely|only|entirely|exclusively|wholly on ..3 one|single ..2 {origin}",
          "word|testimony|account of ..1 one|single|lone|sole man|woman|person|trader|source|witness|official|insider",
          "we|i have|had|found|know ..3 only|just ..2 one|single ..1 {origin}",
          "our|the only|sole|single|one source ..2 is|was ..1 a|an|one|the|this ..3 {origin}",
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
          "we|i ..2 found|have|had|know|find|seen no second|other|further|independent source|witness|report|account|confirmation",
          "no second|other|further|independent source|witness ..1 for|behind|to ..2 {claims}|this|it|back|confirm",
          "nobody|none else|other ..2 {reported}|carried|confirmed|confirms|repeated",
          "not|never ..2 {reported}|carried|confirmed|repeated by any|another|other ..1 outlet|source|agency|newspaper|media",
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
