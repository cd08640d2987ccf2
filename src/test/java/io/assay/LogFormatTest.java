package io.assay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What {@code logback.xml} makes of a log event. */
class LogFormatTest {
  private static final Logger log = LoggerFactory.getLogger("io.assay.test");

  @Test
  void foreignWordsCommandNoTerminalInAMessageOrAnError() {
    String logged =
        logged(
            () ->
                log.warn(
                    "Post \"{}\" failed:\n\t{}",
                    "\033]0;x\007\u202etxt\u2069",
                    "caf, {a} 'b'",
                    new IOException("said \033[2J\u009b\u2066no\r")));
    assertThat(logged)
        .matches("(?s)\\d\\d:\\d\\d:\\d\\d WARN  Post.*")
        .contains("WARN  Post \"]0;xtxt\" failed:\n\tcaf, {a} 'b'\n")
        .contains("java.io.IOException: said [2Jno\n\tat io.assay.LogFormatTest.")
        .containsOnlyOnce("java.io.IOException")
        .endsWith("\n");
  }

  @Test
  void anErrorKeepsItsCauseAndItsLines() {
    Exception cause = new IOException("connection reset");
    String logged = logged(() -> log.error("No answer", new IllegalStateException("why", cause)));
    assertThat(logged)
        .contains("ERROR No answer\njava.lang.IllegalStateException: why\n\tat ")
        .contains("\nCaused by: java.io.IOException: connection reset\n")
        .containsPattern("\t\\.\\.\\. \\d+ common frames omitted\n");
  }

  @Test
  void aPlainMessageIsOneLine() {
    assertThat(logged(() -> log.info("Started"))).matches("\\d\\d:\\d\\d:\\d\\d INFO  Started\n");
  }

  private static String logged(Runnable task) {
    PrintStream before = System.err;
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setErr(new PrintStream(err, true, UTF_8));
    try {
      task.run();
    } finally {
      System.setErr(before);
    }
    return err.toString(UTF_8);
  }
}
