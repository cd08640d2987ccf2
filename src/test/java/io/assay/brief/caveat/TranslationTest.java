package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationTest {
  private final Translation rule = new Translation(Found.SENTENCES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This article was translated from Chinese.",
        "The quotes below were translated by our staff from Mandarin.",
        "This is a machine translation and may contain errors.",
        "Translated from the original Japanese text.",
        "The translation is our own.",
        "The following is an unofficial translation of the notice.",
        "The statement was translated with DeepL.",
        "Translation by REEx.",
      })
  void finds(String sentence) {
    assertThat(Found.evidence(rule, sentence)).containsExactly(Found.textOf(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Higher prices translated into better margins.",
        "The research was translated into a pilot plant.",
        "The gains were translated from the laboratory to the plant.",
        "The company hired a translator for the Chinese market.",
        "This is not a translation.",
        "The new law awaits translation into practice.",
        "Machine tools were shipped from Japan.",
        "The minister spoke through an interpreter.",
        "The group sells translation software.",
        "The book was a great success in Japan.",
      })
  void leavesAlone(String sentence) {
    assertThat(Found.by(rule, sentence)).isEmpty();
  }
}
