package io.assay.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {
  @Test
  void leavesAloneWhatFits() {
    assertThat(Excerpt.cut("twelve chars", 12)).isEqualTo("twelve chars");
    assertThat(Excerpt.cut("", 1)).isEmpty();
  }

  @Test
  void cutsAtAWordWithAMark() {
    assertThat(Excerpt.cut("The kiln was lit on Monday", 14)).isEqualTo("The kiln was…");
    assertThat(Excerpt.cut("The kiln was lit on Monday", 13)).isEqualTo("The kiln was…");
    assertThat(Excerpt.cut("The kiln   was lit", 12)).isEqualTo("The kiln…");
  }

  @Test
  void cutsAnEndlessWordInTheMiddle() {
    assertThat(Excerpt.cut("x".repeat(100), 10)).isEqualTo("x".repeat(9) + "…");
    assertThat(Excerpt.cut("a " + "x".repeat(100), 10)).isEqualTo("a " + "x".repeat(7) + "…");
  }

  @Test
  void oneCharacterIsTheMark() {
    assertThat(Excerpt.cut("The kiln", 1)).isEqualTo("…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "👩🏽‍🔬👩🏽‍🔬👩🏽‍🔬👩🏽‍🔬👩🏽‍🔬👩🏽‍🔬",
        "🇨🇳🇺🇸🇨🇳🇺🇸🇨🇳🇺🇸🇨🇳🇺🇸",
        "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301",
        "稀土稀土稀土稀土𠀀𠀀𠀀𠀀",
        "नमस्तेनमस्तेनमस्तेनमस्ते",
        "word 👍🏿 word 👍🏿 word 👍🏿",
        "👨‍👩‍👧‍👦",
      })
  void neverCutsACharacterInTwo(String text) {
    for (int limit = 1; limit <= text.length() + 1; limit++) {
      String cut = Excerpt.cut(text, limit);
      assertThat(cut).hasSizeLessThanOrEqualTo(limit);
      List<String> kept = graphemes(cut.replace("…", ""));
      assertThat(kept).isEqualTo(graphemes(text).subList(0, kept.size()));
    }
  }

  private static List<String> graphemes(String text) {
    return Pattern.compile("\\X")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(grapheme -> !grapheme.isBlank())
        .toList();
  }

  @Test
  void costsNoMoreForALongText() {
    String endless = "e" + "\u0301".repeat(2_000_000);
    assertThat(Excerpt.cut(endless, 1_000_000)).hasSizeLessThanOrEqualTo(1_000_000).endsWith("…");
  }
}
