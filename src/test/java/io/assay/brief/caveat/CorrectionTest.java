package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionTest {
  private final Correction rule = new Correction(Found.SENTENCES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correction: the mill is in Ohio, not in Iowa.",
        "An earlier version of this article gave the wrong tonnage.",
        "This story has been corrected to show the right date.",
        "Editor’s note: the second paragraph was amended on Tuesday.",
        "This article was updated with a comment from the company.",
        "We have corrected the figure in the third paragraph.",
        "A previous version of this report misspelled the name of the mine.",
        "Clarification: the loan covers both plants.",
      })
  void finds(String sentence) {
    assertThat(Found.evidence(rule, sentence)).containsExactly(Found.textOf(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The price correction in May was sharp.",
        "The market saw a correction of ten percent.",
        "The figures were corrected for inflation.",
        "The company updated its resource estimate in June.",
        "Updated: March 3, 2026",
        "The editor of the journal retired in June.",
        "An earlier version of the furnace used more power.",
        "The ministry corrected the quota on Friday.",
        "The report was updated by the ministry in June.",
        "Correction of the course of the river costs two million dollars.",
      })
  void leavesAlone(String sentence) {
    assertThat(Found.by(rule, sentence)).isEmpty();
  }
}
