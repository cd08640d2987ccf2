package io.assay.chat.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogLinesTest {
  @Test
  void handsOnWholeLinesHoweverTheyAreWritten() {
    List<String> lines = new ArrayList<>();
    try (PrintStream log =
        new PrintStream(new LogLines(lines::add), true, StandardCharsets.UTF_8)) {
      log.print("China’s ");
      assertThat(lines).isEmpty();
      log.print("plant\nsecond");
      assertThat(lines).containsExactly("China’s plant\n");
      log.print(" line\n");
      assertThat(lines).containsExactly("China’s plant\n", "second line\n");
    }
  }
}
