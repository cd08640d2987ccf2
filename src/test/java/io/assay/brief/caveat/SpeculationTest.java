package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeculationTest {
  private final Speculation rule = new Speculation(Found.SENTENCES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This is speculation on our part.",
        "Reading between the lines, the ministry wants fewer exporters.",
        "The link between the two deals remains speculative.",
        "Rumors suggest that a second buyer has come forward.",
        "We suspect that the plant is running at half its capacity.",
        "What follows is speculation.",
        "It is still largely conjecture.",
        "The date is an educated guess.",
        "The company is rumored to be in talks with a magnet maker.",
      })
  void finds(String sentence) {
    assertThat(Found.evidence(rule, sentence)).containsExactly(Found.textOf(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Speculators drove the price of terbium up.",
        "Speculative trading in rare earth futures rose.",
        "The bank rates the debt as speculative-grade.",
        "Regulators banned speculation in metals.",
        "This is not speculation.",
        "“This is speculation,” the company’s spokesman said.",
        "The ministry said that the reports were speculation.",
        "The refinery was built on speculative drilling results.",
        "The lines between the two furnaces were replaced.",
        "The company guessed wrong on demand.",
      })
  void leavesAlone(String sentence) {
    assertThat(Found.by(rule, sentence)).isEmpty();
  }
}
