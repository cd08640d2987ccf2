package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The post says that it rests on what a company says of itself. */
final class CompanyClaim extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "{numbers}|details|claims ..4 are|is those|that of the|its ..1 {firm}",
          "self declared|assessed|published ..1 {numbers}",
          "{firm}|group press|investor|media|marketing office|release|department|presentation|announcement|statement",
          "this|the|our|these|all|most ..1 {numbers}|details|tonnages|dates|costs|claims|recoveries|grades|prices ..5 come|comes|stem|stems|originate|taken|supplied|provided|given ..3 from|by the|its ..2 {firm}|itself|chief|executives",
          "{firm}|group own ..2 {numbers}|version|word|material|calculation|reckoning|measurements|tests|testing|announcement|website|communications",
          "{numbers}|details|recoveries|grades|costs ..3 are|is|were|was ..1 its|their|the own",
          "by its|their own account|reckoning|figures|count|estimate|estimates|measure",
          "according to its|their own ..1 {numbers}|statement|website|estimate|calculation|account|press",
          "unaudited|management|internal figures|accounts|results|numbers|estimates",
          "says|say|tells|tell|claims|reports about|of itself|themselves",
          "this|the|our ..1 {text} ..4 based|relies|draws|rests|built|leans ..3 on|upon|from ..5 press|news|media|company|corporate|investor|marketing|promotional release|releases|statement|statements|announcement|presentation|material|materials|brochure|website|slides|deck|information|communication",
          "this|the|our ..1 {text} ..3 {issued}|adapted|condensed|edited|summarises|summarizes|reproduces ..3 press|news|media|company|corporate|stock|exchange release|statement|announcement|presentation|brochure",
          "relies|relied|rests|depends|based|rely|rest|depend ..3 on ..3 word|claims|figures|statements|account|information|data|numbers of|from|by|provided|supplied ..3 {firm}",
          "takes|take|taking|taken the|what ..1 {firm} ..2 at its|their|face word|value",
          "not|only|solely ..4 word|say of ..2 {firm}",
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

  /** Whoever owns the company: its own paper speaks for it. */
  private static final Wordings HOUSE_ORGAN =
      Wordings.of(
          "house|staff|works newspaper|journal|magazine|organ|paper|weekly|publication of|for");

  /** What denies by itself. */
  private static final Wordings UNCHECKED =
      Wordings.of(
          "nobody|no|none ..2 outside ..2 {firm}|group ..4 checked|verified|seen|confirmed|audited|tested");

  /** "Source: company press release". */
  private static final Wordings AFTER_SOURCE =
      Wordings.of(
          "press|news|media|company|corporate|investor release|statement|announcement|presentation|website|newsletter|blog|communication|information");

  CompanyClaim() {
    super(CaveatKind.COMPANY_CLAIM, SAYS, OF_OFFICES, HOUSE_ORGAN, UNCHECKED, AFTER_SOURCE);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return affirms(words, HOUSE_ORGAN)
        || mentions(words, UNCHECKED)
        || (!mentions(words, OF_OFFICES)
            && (affirms(words, SAYS) || (namesSource(words) && affirms(words, AFTER_SOURCE))));
  }
}
