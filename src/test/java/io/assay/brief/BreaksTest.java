package io.assay.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BreaksTest {
  private static final List<String> PARTS =
      List.of(
          "The mill",
          "ore",
          " ",
          ".",
          ". ",
          "! ",
          "? ",
          "…",
          "“",
          "” ",
          "‘",
          "’",
          "\"",
          "\" ",
          "'",
          "(",
          ")",
          "[",
          "]",
          "—",
          "-",
          ":",
          ",",
          "•",
          "5",
          " 7",
          "U.S. ",
          "Dr. ",
          "é",
          "É",
          "ß",
          "ª",
          "e\u0301",
          "\u0301",
          "\u200b",
          "。",
          "！",
          "．",
          "।",
          "中文",
          "«",
          "»",
          "𝒜",
          "אב",
          "x");

  static Stream<String> letters() {
    return IntStream.range(' ', 0x300).mapToObj(Character::toString);
  }

  /** The reference. */
  private static List<Integer> jdk(String line) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(line);
    List<Integer> found = new ArrayList<>();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      found.add(end);
    }
    return found;
  }

  private static List<Integer> ours(String line) {
    Breaks breaks = new Breaks(line, 0, line.length(), Words.ofText(line), 0);
    List<Integer> found = new ArrayList<>();
    for (int end = 0; end < line.length(); ) {
      end = breaks.after(end);
      found.add(end);
    }
    return found;
  }

  @Test
  void areThoseOfTheJdkInAnyMixOfStopsAndMarks() {
    Random random = new Random(11);
    for (int line = 0; line < 20_000; line++) {
      StringBuilder text = new StringBuilder();
      for (int part = random.nextInt(1, 30); part > 0; part--) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      assertThat(ours(text.toString())).as(text.toString()).isEqualTo(jdk(text.toString()));
    }
  }

  @ParameterizedTest
  @MethodSource("letters")
  void areThoseOfTheJdkWhateverFollowsAStop(String c) {
    for (String stop : List.of(".", "!", "?", ".”", "?\"", ".)")) {
      for (String gap : List.of("", " ", " (", " “")) {
        String line = "One" + stop + gap + c + " two";
        assertThat(ours(line)).as(line).isEqualTo(jdk(line));
      }
    }
  }
}
