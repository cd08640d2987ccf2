package io.assay.brief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sentences can be quoted without those around them. */
class StandingTest {
  private static Standing of(String text) {
    return Standing.of(new Sentence(text, 0, Words.of(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kestrel Metals lit its first kiln in Ohio on Monday.",
        "Thanks to the new kiln, output rose by a third.",
        "Welcome news reached the magnet makers of Ohio on Monday.",
        "Third-quarter sales of oxide rose to 400 tonnes.",
        "Phase I of the project ends in June, Kestrel Metals said.",
        "The US has put a tariff on magnets from four countries.",
        "“The kiln is lit,” Jane Miller of Kestrel Metals said on Monday.",
        "„Der Ofen brennt seit Montag“, sagte die Leiterin der Firma.",
        "By 2028, the mill will treat all the ore from Kestrel Ridge.",
        "From Monday, the kiln will roast 4,000 tonnes of ore a year.",
        "Sources close to the board expect a second kiln in May.",
        "Hi-Crush Metals lit its first kiln in Ohio on Monday.",
        "Prices rose (by 12 percent, the most since the year 2010.)",
      })
  void standsAlone(String sentence) {
    assertThat(of(sentence)).isEqualTo(Standing.ALONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This, however, will not be enough for the market.",
        "It’s the first kiln of its kind in all of Ohio.",
        "Here’s what the kiln will do for the magnet makers of Ohio.",
        "In addition, a mill will be built beside the kiln.",
        "Through this the price of oxide has nearly doubled.",
        "For example, the price of oxide has nearly doubled.",
        "Luckily, he had the plans of the older kiln.",
        "The kiln would be lit in May, she added on Monday.",
        "“The kiln is lit and it will run for years.",
        "We expect the kiln to run for years to come.",
        "The kiln will run for years, I believe, or longer.",
        "What follows will show you the kiln from within.",
        "and the kiln will be lit by the end of May.",
        "The kiln, however, will not be lit before May.",
      })
  void leans(String sentence) {
    assertThat(of(sentence)).isEqualTo(Standing.LEANING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The new kiln of Kestrel Metals in Ohio at dusk",
        "Kestrel Metals, Ohio: oxide, dysprosium, terbium; 400 tonnes",
      })
  void isUnfinished(String line) {
    assertThat(of(line)).isEqualTo(Standing.UNFINISHED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The kiln is lit.",
        "Will the kiln be lit before the end of May?",
        "“Will the kiln be lit before the end of May?”",
        "هل ستبدأ الشركة تشغيل المصنع الجديد في المدينة هذا العام؟",
        "新的工厂会在今年年底之前投入运营吗？",
        "The kiln will be lit for the following reasons:",
        "Thank you for reading our letter on metals every week.",
        "Source: a paper that belongs to the state of Ohio.",
        "By Jane Miller, who writes on metals and mining",
        "© 2026 Kestrel Metals and its partners in all countries.",
        "...... !! ... „“ ។៘៘៘៘៘៘៘៘៘៘",
      })
  void saysNothing(String sentence) {
    assertThat(of(sentence)).isEqualTo(Standing.NONE);
  }
}
