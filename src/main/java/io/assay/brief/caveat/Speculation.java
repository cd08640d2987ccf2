package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The post says that something in it is a guess or a rumour. */
final class Speculation extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "our|my guess is",
          "this ..3 is|remains ..3 speculation|speculative|conjecture|guesswork|guess",
          "it ..2 is|remains ..2 pure|mere|only|largely|still|partly speculation|speculative|conjecture|guesswork",
          "{claims}|timeline|link|scenario|conclusion|interpretation ..5 is|are|remain|remains ..2 speculative|speculation|conjecture|guesswork|rumor|rumour",
          "{publisher} ..1 speculate|suspect|surmise",
          "reading between the lines",
          "educated guess",
          "rumors|rumours|rumor|rumour ..2 suggest|suggests|has|hold|holds|point ..1 it|that|to",
          "unconfirmed rumors|rumours|rumor|rumour",
          "rumored|rumoured to ..1 be|have",
          "what follows is ..2 speculation|conjecture|guesswork",
          "purely|largely|highly|admittedly speculative ..1 claim|claims|on|but|and|until|at");

  private static final Wordings OF_TRADE =
      Wordings.of(
          "speculative grade|trading|buying|position|positions|bets|attack|stock|drilling|demand");

  Speculation() {
    super(CaveatKind.SPECULATION, SAYS, OF_TRADE);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return affirms(words, SAYS) && !isReported(words) && !mentions(words, OF_TRADE);
  }
}
