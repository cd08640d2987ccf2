package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The post says that something in it is a guess or a rumour. */
final class Speculation extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "it|this|that|which|rest|anything|all|what|everything ..2 is|be|was|remains|would|amounts ..4 pure|mere|only|sheer|largely|still|partly|just|informed ..1 {guess}",
          "it|this|that|rest is|be|remains ..1 a {guess}",
          "it|this|that|rest|anything would be ..1 {guess}",
          "guess|hunch|conjecture|surmise|speculation|inference|deduction of|on ours|mine|our|my",
          "we|i|one|outsiders can|may|could only guess|speculate|surmise",
          "we|i infer|surmise|suspect|presume|conjecture|speculate",
          "our|my ..1 hunch|guess|suspicion|hypothesis|conjecture|inference|surmise|speculation",
          "rumour|rumor has it",
          "rumours|rumors ..6 circulate|circulating|swirl|swirling|abound|persist",
          "according to ..2 rumour|rumours|rumors|rumor|hearsay|gossip|chatter",
          "market|trade|industry|bazaar chatter|gossip|hearsay|rumours|rumors|whispers ..6 say|says|has|have|that|suggest|suggests|of",
          "if we|i may|are|am|might ..1 allowed|permitted|speculate|guess",
          "may|might|must be speculation|conjecture|guesswork|hearsay|rumour|rumor",
          "is|are|remain|remains ..1 hearsay|guesswork|conjecture",
          "we|i are|am ..1 guessing|speculating|reading",
          "guess from|based the|on timing|dates|wording",
          "this|our|the following ..1 {text}|paragraph|section ..2 speculates|speculative|guesses",
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
