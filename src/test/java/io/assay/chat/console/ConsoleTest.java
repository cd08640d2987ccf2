package io.assay.chat.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void takesTheLogAndGivesItBackWithItsLastLineShown() throws IOException {
    PrintStream before = System.err;
    Console console =
        new Console(
            new ExternalTerminal("test", "xterm", InputStream.nullInputStream(), out, UTF_8),
            false);
    try (console) {
      console.takeLog();
      System.err.println("The site is slow.");
      System.err.print("The last word");
    } finally {
      System.setErr(before);
    }
    assertThat(out.toString(UTF_8)).contains("The site is slow.").contains("The last word");
  }

  @Test
  void standardErrorIsBackBeforeTheTerminalIsClosed() throws IOException {
    PrintStream before = System.err;
    ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    PrintStream ours = new PrintStream(stderr, true, UTF_8);
    System.setErr(ours);
    try {
      Console console = new Console(new Talkative(out), false);
      console.takeLog();
      assertThat(System.err).isNotSameAs(ours);
      console.close();
      assertThat(System.err).isSameAs(ours);
    } finally {
      System.setErr(before);
    }
    assertThat(stderr.toString(UTF_8)).isEqualTo("The terminal closes.\n");
  }

  @Test
  void leavesTheLogWhereItIsWithoutATerminal() {
    PrintStream before = System.err;
    try (Console console = new Console(InputStream.nullInputStream(), out, UTF_8)) {
      console.takeLog();
      assertThat(System.err).isSameAs(before);
    }
  }

  @ParameterizedTest
  @CsvSource({"y\\r, true", "YES\\r, true", "n\\r, false", "\\r, false", "yesterday\\r, false"})
  void onlyAYesIsAYes(String typed, boolean yes) throws IOException {
    assertThat(asks(typed.replace("\\r", "\r"))).isEqualTo(yes);
    assertThat(out.toString(UTF_8)).contains("Drop it? [y/N]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\3", "\4", ""})
  void whoGoesAwayHasNotSaidYes(String typed) throws IOException {
    assertThat(asks(typed)).isFalse();
  }

  @Test
  void nobodyCanBeAskedWithoutATerminal() {
    try (Console console =
        new Console(new ByteArrayInputStream("y\n".getBytes(UTF_8)), out, UTF_8)) {
      assertThat(console.interactive()).isFalse();
      assertThat(console.confirms("Drop it?")).isFalse();
    }
  }

  private boolean asks(String typed) throws IOException {
    ByteArrayInputStream keys = new ByteArrayInputStream(typed.getBytes(UTF_8));
    try (Console console =
        new Console(new ExternalTerminal("test", "xterm", keys, out, UTF_8), false)) {
      return console.confirms("Drop it?");
    }
  }

  /** Logs while it closes. */
  private static final class Talkative extends ExternalTerminal {
    Talkative(ByteArrayOutputStream out) throws IOException {
      super("test", "xterm", InputStream.nullInputStream(), out, UTF_8);
    }

    @Override
    protected void doClose() throws IOException {
      System.err.print("The terminal closes.\n");
      super.doClose();
    }
  }
}
