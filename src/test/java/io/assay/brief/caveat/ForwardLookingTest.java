package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardLookingTest {
  private final ForwardLooking rule = new ForwardLooking(Found.SENTENCES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This report contains forward-looking statements.",
        "Actual results may differ materially from those described.",
        "The two companies signed a non-binding memorandum of understanding.",
        "There can be no assurance that the project will be built.",
        "The production targets are not binding.",
        "These timelines are projections and depend on permits.",
        "Readers should not place undue reliance on such projections.",
        "The plans remain subject to change.",
      })
  void finds(String sentence) {
    assertThat(Found.evidence(rule, sentence)).containsExactly(Found.textOf(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The company has a forward-looking culture.",
        "The two companies signed a binding offtake agreement.",
        "The radar is forward-looking and uses samarium magnets.",
        "The contract is binding on both sides.",
        "The company said that the statements were forward-looking statements.",
        "Actual output was 400 tonnes in March.",
        "The results differ between the two ores.",
        "The guarantee covers loans of two billion dollars.",
        "The permit is subject to a fee.",
        "The plan was approved by the council.",
      })
  void leavesAlone(String sentence) {
    assertThat(Found.by(rule, sentence)).isEmpty();
  }
}
