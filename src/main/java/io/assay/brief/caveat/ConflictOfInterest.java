package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The post says that who wrote or published it holds an interest in what it is about. */
final class ConflictOfInterest extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
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
