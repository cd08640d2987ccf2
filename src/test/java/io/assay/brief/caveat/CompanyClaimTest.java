package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyClaimTest {
  private final CompanyClaim rule = new CompanyClaim(Found.SENTENCES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "According to a company press release, the mill will run day and night.",
        "This article is based on company statements.",
        "The capacity figures are the company’s own estimates.",
        "These numbers come from the company and have no outside check.",
        "The paper is the in-house newspaper of the steelmaker.",
        "The figures were supplied by the company.",
        "The cost data are self-reported figures.",
        "In a news release dated Tuesday, Kestrel Metals put the cost at 80 dollars.",
        "Output is taken from management’s own projections.",
      })
  void finds(String sentence) {
    assertThat(Found.evidence(rule, sentence)).containsExactly(Found.textOf(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The company opened its own mine in Malawi.",
        "The company issued new shares in June.",
        "The press shop released the first parts in May.",
        "Releases of dust fell by half, the ministry said.",
        "The figures come from customs records.",
        "The company will release results on Friday.",
        "The figures were not supplied by the company.",
        "The company reported sales of 120 million dollars.",
        "The company uses its own data center.",
        "The miner owns a newspaper in Perth.",
        "Pressure is released in the second autoclave.",
      })
  void leavesAlone(String sentence) {
    assertThat(Found.by(rule, sentence)).isEmpty();
  }
}
