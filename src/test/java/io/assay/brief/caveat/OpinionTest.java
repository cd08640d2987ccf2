package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpinionTest {
  private final Opinion rule = new Opinion(Found.SENTENCES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This article is an opinion piece.",
        "The views expressed here are those of the author.",
        "In our view, the plan will not work.",
        "This column reflects the author’s own opinion.",
        "The following is a commentary by a guest writer.",
        "Opinions expressed in this post are solely the writer’s own.",
        "This piece represents the views of the author and not of the publisher.",
        "It is, in our opinion, the most important deal of the year.",
      })
  void finds(String sentence) {
    assertThat(Found.evidence(rule, sentence)).containsExactly(Found.textOf(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Public opinion in Perth has turned against the mine.",
        "The court issued an opinion on the permit.",
        "The board received a fairness opinion from two banks.",
        "The views from the ridge are famous.",
        "“In our opinion, the mine is safe,” the manager said.",
        "The auditor gave an unqualified opinion.",
        "This article is not an opinion piece.",
        "Analysts said that, in their view, prices will rise.",
        "This quarter is the best in company history.",
        "The editorial board of the journal met in June.",
      })
  void leavesAlone(String sentence) {
    assertThat(Found.by(rule, sentence)).isEmpty();
  }
}
