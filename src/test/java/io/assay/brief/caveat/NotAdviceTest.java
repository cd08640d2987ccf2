package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotAdviceTest {
  private final NotAdvice rule = new NotAdvice(Found.SENTENCES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This article is not investment advice.",
        "Nothing in this report should be taken as financial advice.",
        "The content is for informational purposes only.",
        "This does not constitute a recommendation to buy or sell any security.",
        "It is intended for information only and not as an offer.",
        "This newsletter does not provide investment advice.",
        "Nothing here is an offer to sell or a solicitation to buy securities.",
        "Nor should it be considered legal, tax or investment advice.",
      })
  void finds(String sentence) {
    assertThat(Found.evidence(rule, sentence)).containsExactly(Found.textOf(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The bank gave investment advice to the buyer.",
        "The company did not seek financial advice on the deal.",
        "The board took no legal advice before the vote.",
        "The investment is not large.",
        "The offer to buy the mine was not accepted.",
        "The advice of the committee is not public.",
        "The minister said that it was not financial advice.",
        "The company does not sell to buyers in Asia.",
        "The tax on imports is not a financial matter alone.",
        "The purpose of the plant is not known.",
      })
  void leavesAlone(String sentence) {
    assertThat(Found.by(rule, sentence)).isEmpty();
  }
}
