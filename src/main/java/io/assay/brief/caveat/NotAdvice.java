package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Passage;
import io.assay.brief.Words;

/** The post says that it is no investment advice. */
final class NotAdvice extends SentenceRule {
  private static final Wordings SAYS =
      Wordings.of(
          "informational|information|educational ..4 purposes only",
          "information|education|informational only ..1 and|not");

  /** "No" belongs to the wording. */
  private static final Wordings DENIES =
      Wordings.of(
          "not|nor|never ..3 constitute|constitutes|intended|construed|considered|taken|interpreted|provide|provides|offer|offers|give|meant|treated|regarded|seen ..4 {financier} ..5 advice|recommendation|guidance",
          "is|are no ..1 {financier} advice",
          "not|isn't ..2 {financier} ..4 advice|recommendation",
          "nothing ..10 {financier} ..4 advice|recommendation",
          "not|nor|no|nothing ..8 recommendation|offer|solicitation|invitation|advice ..4 buy|sell|purchase|hold|invest");

  private static final Wordings OF_OTHERS =
      Wordings.of("received|sought|seek|need|needs|take|gave|got ..3 {financier} ..3 advice");

  NotAdvice() {
    super(CaveatKind.NOT_ADVICE, SAYS, DENIES, OF_OTHERS);
  }

  @Override
  boolean says(Passage passage, Words words) {
    return (affirms(words, SAYS) || mentions(words, DENIES))
        && !isReported(words)
        && !mentions(words, OF_OTHERS);
  }
}
