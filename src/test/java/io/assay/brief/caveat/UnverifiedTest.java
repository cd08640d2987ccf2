package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnverifiedTest {
  private final Unverified rule = new Unverified(Found.SENTENCES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The claims could not be independently verified.",
        "REEx has not been able to confirm these figures.",
        "The report remains unconfirmed.",
        "We could not verify the size of the order independently.",
        "There is no independent confirmation of the shutdown.",
        "Unverified reports suggest that two kilns were closed.",
        "The numbers have not been independently confirmed.",
        "This remains uncorroborated as of press time.",
        "We were unable to independently verify the account.",
        "The purchase is unconfirmed.",
        "The claim has yet to be verified by outside experts.",
      })
  void finds(String sentence) {
    assertThat(Found.evidence(rule, sentence)).containsExactly(Found.textOf(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The figures were independently verified.",
        "The company published verified reserves of two million tonnes.",
        "The board has not confirmed a date for the vote.",
        "The claims are no longer unverified.",
        "The historical resource estimate has not been verified by a qualified person.",
        "The minister said that the reports were unconfirmed.",
        "The mine has not been approved.",
        "Drilling has not confirmed the extension of the ore body.",
        "The mill could not be started in time.",
        "The company cannot confirm a start before May.",
        "No official statement on quotas was published in March.",
        "Customers cannot be named under the contract.",
      })
  void leavesAlone(String sentence) {
    assertThat(Found.by(rule, sentence)).isEmpty();
  }
}
