package io.assay.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenTest {
  private static List<String> keys(String text) {
    return Token.of(text).stream().map(Token::key).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,200 tonnes       | 1200 tonnes
          12 %               | 12 per cent
          12％               | 12 pct
          U.S. exports       | US exports
          it’s               | it's
          Rock & Ore         | rock and ore
          two mines          | 2 mines
          $5bn               | $5 billion
          cafe\u0301         | caf\u00e9
          state-owned        | state owned
          −5 °C              | -5 C
          “Big” mill         | "big" mill!
          rare\u00adearth    | rareearth
          """)
  void readsTwoSpellingsAlike(String one, String other) {
    assertThat(keys(one)).isEqualTo(keys(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.2 %              | 12 %
          -5 %               | 5 %
          5 million          | 5 billion
          $5                 | €5
          Q3                 | Q4
          over.              | over?
          can                | can't
          1,2                | 12
          """)
  void tellsTwoMeaningsApart(String one, String other) {
    assertThat(keys(one)).isNotEqualTo(keys(other));
  }

  @Test
  void cutsIdeographsOneByOneAndReadsNoWordTwice() {
    assertThat(keys("稀土产量12%")).containsExactly("稀", "土", "产", "量", "12", "%");
    assertThat(keys("in 10-12 days")).containsExactly("in", "10", "12", "days");
  }
}
