package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The post says that who wrote or published it holds an interest in what it is about. */
final class ConflictOfInterest extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "author|writer|editor|columnist|publisher husband|wife|brother|sister|son|daughter|father|mother|spouse|partner|family ..2 works|owns|holds|manages|runs|sits",
          "husband|wife|brother|sister|son|daughter|father|mother|spouse|partner|family of the|our author|writer|editor|columnist|publisher ..2 works|owns|holds|manages|runs|sits",
          "he|she|they|wife|husband|spouse|family|author|writer|columnist ..2 owns|own|holds|hold|has|have ..3 {holding} in ..14 named|mentioned|discussed|covered|featured|described above|here|in",
          "company|group|fund|firm|investor|publisher that|which|who owns|runs|publishes|controls|operates|finances this|our {site} ..1 also|too|itself ..1 owns|holds|has|advises",
          "company|group|fund|firm|investor|publisher that|which|who owns|runs|publishes|controls|operates|finances this|our {site} ..1 is|has|holds|owns ..3 shareholder|investor|director|client|customer|adviser|shares|stake|interest|options",
          "owner|owners|publisher|operator|founder|editor|parent ..2 of|behind this|our {site} ..3 owns|own|holds|hold|has|have ..4 {holding}",
          "owner|owners|publisher|operator|founder|editor|parent ..2 of|behind this|our {site} ..3 is|are|sits|serves|advises|sit ..4 shareholder|investor|director|client|customer|adviser|advisor|board|consultant",
          "our parent|owner|owners|publisher|founder|chairman|shareholder|shareholders ..3 owns|own|holds|hold|has|have ..4 {holding}",
          "our parent|owner|owners|publisher|founder|chairman|shareholder ..2 is|are|sits|serves|sit ..4 shareholder|investor|director|client|customer|adviser|advisor|board|consultant",
          "author|writer|columnist|i|we ..2 sit|sits|serve|serves|served ..2 board|council of",
          "author|writer|columnist|i ..2 sit|sits|serve|serves ..2 on ..3 board",
          "author|writer|columnist ..3 works|worked|consults|consulted|advises|advised|employed ..6 company|miner|producer|developer|firm|named|mentioned|manufacturer|refiner",
          "our|reporter|author|writer|correspondent ..1 trip|travel|flight|flights|visit|journey|hotel|stay ..3 paid|covered|financed|funded|sponsored ..1 by",
          "{publisher} ..2 is|are related|married to",
          "advertises|advertise ..1 with|on us|this|our",
          "buys|bought|books|booked advertising|advertisements|space ..1 from|with|on|in us|this|our",
          "customer|client|partner|shareholder|investor|advertiser|sponsor|backer of|in|on this|our ..1 {site}|publisher|parent|house|company",
          "{publisher} ..1 have|has|maintain|maintains ..3 commercial|business|financial|advisory|consulting|contractual relationship|relationships|ties|agreement|contract|mandate with",
          "this|which is|creates|constitutes|poses|represents ..3 conflict of interest ..2 readers|our|author|we|for",
          "we|i|author declare|declares|disclose|discloses|acknowledge ..3 interest|conflict|position|shareholding|stake",
          "{publisher} ..5 bought|acquired ..2 shares|stock|options|warrants in|of",
          "{publisher} ..5 hold|holds|held|own|owns|owned ..3 {holding}",
          "{publisher} have|has ..2 shares|stock|stake|stakes|position|positions in",
          "{publisher} ..5 hold|holds|own|owns|have|has ..2 {financial} {holding}|relationship|relationships|ties|links",
          "{publisher} ..1 is|are|was|serves ..4 investor|investors|shareholders|shareholder|adviser|advisor|consultant|director|employee|adviser ..1 to|of|at|for|in",
          "{publisher} is|are|am ..1 invested|long in",
          "{publisher} ..3 may|might|could|stands|stand ..1 benefit|profit ..1 from",
          "{publisher} ..2 advises|advise|consults ..1 for|to ..3 company",
          "is|are|was|were ..3 client|clients|advertiser|advertisers|sponsor|investor|shareholder|subsidiary|affiliate ..1 of|in|on ..3 {publisher}|ours|website|site|newsletter",
          "potential|possible conflict of interest should|must|exists|is",
          "disclosure ..6 conflict|conflicts of interest",
          "disclosure|disclaimer author|writer|editor|publisher|we|i ..5 shares|stock|stake|position|positions");

  /** Of whom the author speaks if not of himself. */
  private static final Wordings OF_OTHERS =
      Wordings.of(
          "author|authors|editor|writer|publisher of the|a ..1 bill|study|law|amendment|petition|book|paper");

  ConflictOfInterest() {
    super(CaveatKind.CONFLICT_OF_INTEREST, SAYS, OF_OTHERS);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return affirms(words, SAYS) && !isReported(words) && !mentions(words, OF_OTHERS);
  }
}
