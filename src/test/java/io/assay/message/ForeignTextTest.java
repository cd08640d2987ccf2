package io.assay.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00ad", // soft hyphen
        "\u061c", // Arabic letter mark
        "\u200b", // zero-width space
        "\u200d", // joiner
        "\u200f", // right-to-left mark
        "\u202e", // right-to-left override
        "\u2060", // word joiner
        "\u2066", // isolate
        "\ufeff", // byte order mark
        "\ufe0f", // variation selector
        "\u3164", // Hangul filler
        "\udb40\udc41", // tag
        "\udb40\udd00", // variation selector 17
      })
  void whatIsInvisibleIsGone(String invisible) {
    assertThat(ForeignText.harmlessLine("a" + invisible + "b")).isEqualTo("ab");
    assertThat(ForeignText.harmlessLines("a" + invisible + "b")).isEqualTo("ab");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\033", "\0", "\b", "\u007f", "\u009b", "\u009d", "\ud800", "\ue000"})
  void whatCommandsOrCannotBePrintedIsSeenToHaveBeenThere(String control) {
    assertThat(ForeignText.harmlessLine("a" + control + "b")).isEqualTo("a\uFFFDb");
    assertThat(ForeignText.harmlessLines("a" + control + "b")).isEqualTo("a\uFFFDb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\u000b", "\f", "\u0085", "\u2028", "\u2029"})
  void everyEndOfALineIsALineFeed(String end) {
    assertThat(ForeignText.harmlessLines("a" + end + "\tb" + end)).isEqualTo("a\n\tb\n");
    assertThat(ForeignText.harmlessLine("a" + end + "\tb" + end)).isEqualTo("a b");
  }

  @Test
  void oneLineHasOneSpaceWhereThereWasAnyWhiteSpaceHoweverItWasHidden() {
    assertThat(ForeignText.harmlessLine("\u3000 a \u200b\u00a0\t b\u200b ")).isEqualTo("a b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Société Minière", "包钢集团 — 稀土", "שלום", "Tiếng Việt", "5 % | *x* <y> 🧲"})
  void whatPeopleWriteStays(String text) {
    assertThat(ForeignText.harmlessLine(text)).isEqualTo(text);
    assertThat(ForeignText.harmlessLines(text)).isEqualTo(text);
  }

  @Test
  void marksDoNotPileUp() {
    assertThat(ForeignText.harmlessLine("e" + "\u0301\u200b".repeat(500) + "x"))
        .isEqualTo("e" + "\u0301".repeat(4) + "x");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\r", "\033", "\u200b", "e\u0301\u0301\u0301\u0301"})
  void timeGrowsWithTheTextAndNotItsSquare(String part) {
    String text = part.repeat(1_000_000);
    assertTimeout(Duration.ofSeconds(20), () -> ForeignText.harmlessLine(text));
  }
}
