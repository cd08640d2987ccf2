package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnnamedSourceTest {
  private final UnnamedSource rule = new UnnamedSource(Found.SENTENCES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two people familiar with the matter said the quota would be cut.",
        "An unnamed official told the paper that the mine would close.",
        "The sale was agreed in May, according to sources close to the company.",
        "A trader who asked not to be named put the price at 90 dollars.",
        "He spoke on condition of anonymity.",
        "Industry sources said that stocks were low.",
        "The paper cites an anonymous source in the ministry.",
        "An executive, who declined to be identified, confirmed the order.",
        "According to market sources, two kilns have stopped.",
        "Sources told REEx that the talks had failed.",
      })
  void finds(String sentence) {
    assertThat(Found.evidence(rule, sentence)).containsExactly(Found.textOf(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "An unnamed deposit lies north of the river.",
        "An anonymous bidder bought the licence for two million dollars.",
        "Residents said that water sources close to the mine were polluted.",
        "Families close to the mine were moved.",
        "The company sources its ore in Malawi.",
        "Open sources say little about the plant.",
        "The chief executive said that the talks had failed.",
        "According to official sources, output rose by four percent.",
        "People close to the plant can hear it at night.",
        "The new sources of ore are in Brazil.",
        "Energy sources said to be clean are popular.",
      })
  void leavesAlone(String sentence) {
    assertThat(Found.by(rule, sentence)).isEmpty();
  }
}
