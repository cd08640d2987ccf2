package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The post says that it is no investment advice. */
final class NotAdvice extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "for|as|provides|offers ..2 general|background|pure information ..1 and|only",
          "information|informational|educational|entertainment|illustrative|illustration purposes|only ..1 only|and",
          "informational|information|educational ..4 purposes only",
          "information|education|informational only ..1 and|not");

  /** "No" belongs to the wording. */
  private static final Wordings DENIES =
      Wordings.of(
          "no|not ..2 substitute|replacement ..1 for ..8 advice|counsel|adviser|advisor",
          "we|author|article|publisher|i|site|reex|page ..2 not|never ..3 recommend|advise|endorse ..8 buy|sell|buying|selling|purchase|investment|securities|shares|security|trade",
          "this|nothing|it|article|page|site|text|report|newsletter ..6 no|not|nor|neither ..4 recommendation|advice|solicitation|offer|tip|invitation ..2 to|of|on|for|in|regarding ..6 buy|sell|purchase|hold|invest|trade|security|securities|shares|investment",
          "we|this|article|page|site|author|publisher|newsletter|i|text ..2 gives|give|offers|offer|provides|provide|contains|is|are|constitutes no ..3 {financier} ..3 advice|recommendation|recommendations|guidance",
          "no|not ..1 basis for ..4 investment|trading|buying|investing|decision|decisions",
          "nobody|no|none should|must buy|sell|invest|trade ..8 this|article|page|text",
          "past performance ..5 no|not",
          "we|publisher|author|site|reex|editors ..1 accept|accepts|assume|assumes|take|takes no liability|responsibility|blame ..8 loss|losses|decision|decisions|trades|investment|investments",
          "not|nor|never ..3 constitute|constitutes|intended|construed|considered|taken|interpreted|provide|provides|offer|offers|give|meant|treated|regarded|seen ..4 {financier} ..5 advice|recommendation|guidance",
          "is|are no ..1 {financier} advice",
          "not|isn't ..2 {financier} ..4 advice|recommendation",
          "nothing ..10 {financier} ..4 advice|recommendation",
          "not|nor|no|nothing ..8 recommendation|offer|solicitation|invitation|advice ..4 buy|sell|purchase|hold|invest");

  private static final Wordings ASK_ADVISER =
      Wordings.of(
          "please|always|should|must ..4 consult|seek|ask|speak|talk ..7 adviser|advisor|broker|advisers|advisors|professional ..5 before|investment|investing",
          "readers|you|anyone|investors ..8 own risk");

  private static final Wordings OF_OTHERS =
      Wordings.of("received|sought|seek|need|needs|take|gave|got ..3 {financier} ..3 advice");

  NotAdvice() {
    super(CaveatKind.NOT_ADVICE, SAYS, DENIES, OF_OTHERS, ASK_ADVISER);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return (affirms(words, SAYS) || affirms(words, ASK_ADVISER) || mentions(words, DENIES))
        && !isReported(words)
        && !mentions(words, OF_OTHERS);
  }
}
