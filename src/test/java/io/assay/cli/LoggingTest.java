package io.assay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.post.LogMark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What becomes of a log event. */
class LoggingTest {
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
        .contains("java.io.IOException: said [2Jno\n\tat io.assay.cli.LoggingTest.")
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

  @Test
  void aMessageAboutAPostNamesIt() {
    String logged =
        logged(
            () -> {
              try (LogMark mark = new LogMark("site/2")) {
                log.info("Delivered");
              }
              log.info("Started");
            });
    assertThat(logged).contains("INFO  Delivered [site/2]\n").endsWith("INFO  Started\n");
  }

  @Test
  void forProgramsItIsALineOfJson() throws Exception {
    LoggerContext context = new LoggerContext();
    new Logging(Map.of("LOG_FORMAT", "json")).configure(context);
    context.setMDCAdapter(MDC.getMDCAdapter());
    context.start();
    String logged =
        logged(
            () -> {
              try (LogMark mark = new LogMark("site/2")) {
                context
                    .getLogger("io.assay.test")
                    .warn("Post \"{}\"\nfailed", "a\u001b[2J", new IOException("why"));
              }
            });
    context.stop();

    assertThat(logged).hasLineCount(1).doesNotContain("\u001b");
    JsonNode json = new ObjectMapper().readTree(logged);
    assertThat(json.path("level").asText()).isEqualTo("WARN");
    assertThat(json.path("formattedMessage").asText()).isEqualTo("Post \"a\u001b[2J\"\nfailed");
    assertThat(json.at("/mdc/post").asText()).isEqualTo("site/2");
    assertThat(json.at("/throwable/message").asText()).isEqualTo("why");
    assertThat(json.path("timestamp").isNumber()).isTrue();
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
