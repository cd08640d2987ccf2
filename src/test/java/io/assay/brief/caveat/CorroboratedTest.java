package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorroboratedTest {
  private final Corroborated rule = new Corroborated(Found.SENTENCES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The core facts appear credible.",
        "Satellite imagery confirms that the second kiln has been built.",
        "Customs data corroborate the drop in exports that the article describes.",
        "REEx has independently confirmed the size of the order.",
        "The figures were independently verified by two consultancies.",
        "Independent filings at the Shanghai exchange confirm the purchase.",
        "These numbers are consistent with independent estimates.",
        "The claims are supported by independent trade records.",
        "The timeline is plausible and matches public filings.",
        "We were able to confirm the closure through two separate sources.",
        "The report’s main figures are accurate, judging by customs records.",
        "Three independent sources confirmed the shutdown to us.",
      })
  void finds(String sentence) {
    assertThat(Found.evidence(rule, sentence)).containsExactly(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We checked the tonnage against port records and they do not agree.",
        "Nothing in the customs data bears out the company's figures.",
        "We checked the dates against two registers, and neither agrees.",
      })
  void aNotAnywhereTurnsWhatItSoundsLike(String sentence) {
    assertThat(Found.by(rule, sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The facts could not be independently confirmed.",
        "The company confirmed that the mine will open in March.",
        "Independent directors confirmed the appointment of the new chairman.",
        "The claim is not credible.",
        "It is unclear whether the figures are accurate.",
        "A credible supply chain outside China will take ten years.",
        "Drilling confirmed the extension of the ore body to the north.",
        "The court confirmed the data protection order.",
        "The report needs to be independently verified.",
        "The new sensor gives accurate data in real time.",
        "“The figures are accurate,” the company’s spokesman said.",
        "The company says that its figures are accurate.",
        "Reliable data are rare in this market.",
        "The ministry confirmed the report on Friday.",
      })
  void leavesAlone(String sentence) {
    assertThat(Found.by(rule, sentence)).isEmpty();
  }
}
