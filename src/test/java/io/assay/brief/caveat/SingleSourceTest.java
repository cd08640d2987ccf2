package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SingleSourceTest {
  private final SingleSource rule = new SingleSource(Found.SENTENCES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This report relies on a single source.",
        "The account is based on one article in a local paper.",
        "The only source for these figures is a notice by the mine.",
        "No other outlet has confirmed the closure.",
        "This is a single-source report.",
        "We could not find a second source for the claim.",
        "The story rests on one anonymous official.",
        "Only one outlet has reported the purchase.",
      })
  void finds(String sentence) {
    assertThat(Found.evidence(rule, sentence)).containsExactly(Found.textOf(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "China is the single source of most heavy rare earths.",
        "The mine is the sole source of scandium in Europe.",
        "The company depends on one source for its ore.",
        "The magnet maker relies on a single supplier in Ganzhou.",
        "This report relies on several sources.",
        "The only source of water is a river two miles away.",
        "The account does not rest on a single source.",
        "No other company has reported output for March.",
        "One source of growth is the demand for motors.",
        "The law names only one source of funding.",
      })
  void leavesAlone(String sentence) {
    assertThat(Found.by(rule, sentence)).isEmpty();
  }
}
