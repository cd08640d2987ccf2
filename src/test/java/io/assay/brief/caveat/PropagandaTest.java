package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropagandaTest {
  private final Propaganda rule = new Propaganda(Found.SENTENCES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The article reads like propaganda for the provincial leadership.",
        "Much of the language is promotional and exaggerates the plant’s importance.",
        "The report is heavily one-sided and omits the environmental cost.",
        "What is overstated is the claim that the process leaves no waste.",
        "The framing is pure spin, designed to reassure foreign buyers.",
        "The piece serves the propaganda goals of the ministry.",
        "This account should be read as state propaganda rather than as reporting.",
        "The tone is triumphalist and ignores the delays of the past two years.",
        "The company’s statement overstates the share of heavy rare earths.",
        "The article’s wording is nationalistic, and its superlatives serve a political purpose.",
        "The narrative is clearly slanted in Beijing’s favour.",
        "The headline exaggerates: output rose by two percent, not by twelve.",
      })
  void finds(String sentence) {
    assertThat(Found.evidence(rule, sentence)).containsExactly(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ministry dismissed the report as propaganda.",
        "The propaganda department of Baotou held a meeting on safety.",
        "The company spins off its magnet business in June.",
        "The importance of dysprosium cannot be exaggerated.",
        "The report is not propaganda, and its figures hold up.",
        "Spin coating and spin casting are used to make thin films.",
        "Critics accused the broadcaster of spreading propaganda about Lynas.",
        "It is hard to overstate the effect of the export controls.",
        "The ministry’s language is careful, and the article is balanced.",
        "Analysts said that fears of a shortage were exaggerated.",
        "The one-sided magnet has a stronger field on one face.",
        "The report says demand forecasts were overstated last year.",
      })
  void leavesAlone(String sentence) {
    assertThat(Found.by(rule, sentence)).isEmpty();
  }
}
