package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConflictOfInterestTest {
  private final ConflictOfInterest rule = new ConflictOfInterest(Found.SENTENCES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The author holds shares in MP Materials.",
        "Disclosure: the author owns stock in two of the companies named here.",
        "We have a financial interest in Kestrel Metals.",
        "The writer is a consultant to the company.",
        "Kestrel Metals is a client of Rare Earth Exchanges.",
        "The publisher and its editors hold long positions in the shares discussed.",
        "One of our editors is a shareholder of the miner.",
        "A potential conflict of interest should be noted here.",
        "The author may benefit from a rise in the share price.",
        "Kestrel Metals is an advertiser on this website and an investor in REEx.",
      })
  void finds(String sentence) {
    assertThat(Found.evidence(rule, sentence)).containsExactly(Found.textOf(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The author holds no shares in any company named here.",
        "The authors of the study hold shares in a start-up.",
        "Iluka holds a 20 percent stake in Northern Minerals.",
        "The fund has a financial interest in the refinery.",
        "“We own a third of the shares,” the chairman said.",
        "The minister has a conflict of interest, the opposition said.",
        "A court found that the judge had a conflict of interest.",
        "The author does not have any position in the stocks mentioned.",
        "The company holds a strong position in heavy rare earths.",
        "He is a consultant to three mines in Malawi.",
        "We have an interest in knowing where magnets are made.",
        "The writer of the bill owns a farm near the deposit.",
      })
  void leavesAlone(String sentence) {
    assertThat(Found.by(rule, sentence)).isEmpty();
  }
}
