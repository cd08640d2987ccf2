package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyIndependentlyTest {
  private final VerifyIndependently rule = new VerifyIndependently(Found.SENTENCES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Investors should independently verify these production figures.",
        "The claims in this report should be verified independently before anyone acts on them.",
        "Readers are advised to confirm the details with the company.",
        "Independent verification is recommended before making any investment decision.",
        "We recommend independent verification of the tonnage.",
        "Please verify all figures before you rely on them.",
        "This information must be checked against official filings before it is used.",
        "Treat the capacity numbers with caution until they have been independently verified.",
        "Readers are encouraged to cross-check the data with primary sources.",
        "These assertions warrant independent confirmation.",
        "The numbers should be treated with caution and verified through independent sources.",
        "Always do your own research and verify the information given here.",
        "Anyone relying on this account should seek independent confirmation first.",
        "Given its origin, the report requires independent verification.",
      })
  void finds(String sentence) {
    assertThat(Found.evidence(rule, sentence)).containsExactly(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The company reported verified reserves of two million tonnes.",
        "The data were independently verified by SRK Consulting.",
        "Customs officers must verify the origin of each shipment before release.",
        "The regulator should verify that tailings are stored safely.",
        "Buyers must check the certificate of each magnet before use.",
        "The new system lets users verify the origin of their magnets.",
        "The figures need not be verified again, the auditor said.",
        "“Investors should verify these claims,” said the short seller’s lawyer of a rival report.",
        "The report should be published in June, after the board has confirmed the budget.",
        "An independent verification body will be set up in Brussels.",
        "The mine’s output was confirmed by two independent laboratories.",
        "These results confirm that the ore can be leached at room temperature.",
        "Exporters must have their data verified by the ministry before they get a licence.",
        "The technology should be validated in a pilot plant before construction begins.",
      })
  void leavesAlone(String sentence) {
    assertThat(Found.by(rule, sentence)).isEmpty();
  }
}
