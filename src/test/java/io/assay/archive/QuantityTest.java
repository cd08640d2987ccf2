package io.assay.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.Token;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,200 tonnes | 1.2 kt",
        "1,200 metric tons | 1200 t",
        "1,200 tonnes | 2.65 million pounds",
        "US$148 million | 148 million dollars",
        "$1.1 billion | $1,100 million",
        "€216m | 216 million euros",
        "Rs 1,460 crore | 14.6 billion rupees",
        "RMB 7.8 billion | 7.8 billion yuan",
        "132 acres | 53 hectares",
        "84.2 metres | 276 feet",
        "92% | 92 percent"
      })
  void theSameAmountInOtherWordsIsTheSame(String one, String other) {
    assertThat(only(one).isSame(only(other))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,200 tonnes | 1,210 tonnes",
        "1,200 tonnes | 1,200 hectares",
        "C$22 million | A$22 million",
        "A$475 million | US$475 million",
        "$42 million | $42 billion",
        "84% | 84 tonnes"
      })
  void anotherAmountIsNot(String one, String other) {
    assertThat(only(one).isSame(only(other))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"in 2025", "three lines", "12 lines", "hole LB25", "on 14 October"})
  void whatCountsLittleOrNamesAYearTellsNothing(String text) {
    assertThat(Quantity.of(Token.of(text))).isEmpty();
  }

  @Test
  void aLongTextHasAllOfThem() {
    assertThat(Quantity.of(Token.of("210 people make 1,200 tonnes for $148 million."))).hasSize(3);
  }

  private static Quantity only(String text) {
    List<Quantity> all = Quantity.of(Token.of(text));
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
