package io.assay.chat.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.command.Asking;
import io.assay.command.Commands;
import io.assay.message.Message;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Timeout(30)
class ConsolePromptTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final CountDownLatch quit = new CountDownLatch(1);
  private final Commands commands = Asking.of(List.of(new Echo()));

  private String shown() {
    return out.toString(UTF_8);
  }

  @Nested
  class OfAPipe {
    @Test
    void answersEachLineAndPrintsNothingElse() {
      read("org baogang\n\n  \n/ree org Chen's \"Plant\" & Co!\n");
      await()
          .untilAsserted(
              () ->
                  assertThat(shown())
                      .isEqualTo("org is [baogang]\n\norg is [Chen's \"Plant\" & Co!]\n\n"));
    }

    @Test
    void takesTheWordsThatMeanSomethingInChatsAlone() {
      read("org baogang page 2 public\n");
      await().untilAsserted(() -> assertThat(shown()).isEqualTo("org is [baogang]\n\n"));
    }

    @Test
    void saysWhatCanBeAsked() {
      read("help\n/ree\n");
      String help = "You can ask:\n• /ree org: Posts about an organization\n• /ree help";
      await().untilAsserted(() -> assertThat(shown()).startsWith(help));
      await().untilAsserted(() -> assertThat(shown().lastIndexOf(help)).isPositive());
    }

    @Test
    void theProgramStaysWhenThePipeRunsDry() throws Exception {
      read("org a\n").join();
      assertThat(shown()).contains("org is [a]");
      assertThat(quit.getCount()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quit", "exit", "/ree quit", " exit "})
    void quitEndsTheProgramAndWhatFollowsIsNotAsked(String farewell) throws Exception {
      read(farewell + "\norg a\n").join();
      assertThat(quit.getCount()).isZero();
      assertThat(shown()).isEmpty();
    }

    @Test
    void standardInputThatCannotBeReadIsAnEmptyOne() throws Exception {
      InputStream closed = InputStream.nullInputStream();
      closed.close();
      read(closed).join();
      assertThat(quit.getCount()).isOne();
    }

    @Test
    void whatIsNotTextIsNotAsked() throws Exception {
      byte[] image = {
        (byte) 0xda, (byte) 0xda, (byte) 0xfe, (byte) 0xca, '\n', 'o', 'r', 'g', '\n'
      };
      read(new ByteArrayInputStream(image)).join();
      assertThat(shown()).isEmpty();
      assertThat(quit.getCount()).isOne();
    }

    private ConsolePrompt read(String lines) {
      return read(new ByteArrayInputStream(lines.getBytes(UTF_8)));
    }

    private ConsolePrompt read(InputStream in) {
      ConsolePrompt prompt =
          new ConsolePrompt(new Console(in, out, UTF_8), commands, quit::countDown);
      prompt.start();
      return prompt;
    }
  }

  @Nested
  class OfATerminal {
    private final PipedOutputStream keys = new PipedOutputStream();
    private final Console console = new Console(terminal(), false);
    private Runnable work = () -> {};
    private final ConsolePrompt prompt =
        new ConsolePrompt(
            console, Asking.of(List.of(new Echo(), new Busy(() -> work.run()))), quit::countDown);

    private ExternalTerminal terminal() {
      try {
        ExternalTerminal terminal =
            new ExternalTerminal("test", "xterm", new PipedInputStream(keys), out, UTF_8);
        terminal.setSize(Size.of(80, 24));
        return terminal;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @AfterEach
    void close() {
      prompt.close();
      console.close();
    }

    @Test
    void completesWithTabAndAnswers() throws Exception {
      start();
      type("o\tBG\t\r");
      await().untilAsserted(() -> assertThat(shown()).contains("org is [baogang-group]"));
    }

    @Test
    void listsWhatCouldBeMeant() throws Exception {
      start();
      type("org \t");
      await().untilAsserted(() -> assertThat(shown()).contains("Zeta (9)").contains("Alpha (1)"));
    }

    @Test
    void anAlertStandsAboveWhatIsBeingTyped() throws Exception {
      start();
      type("org ba");
      await().untilAsserted(() -> assertThat(shown()).endsWith("org ba"));
      assertThat(console.announce(Message.of("News."))).isTrue();
      assertThat(shown()).endsWith("─".repeat(80) + "\r\nree> org ba");
      type("o\r");
      await().untilAsserted(() -> assertThat(shown()).contains("org is [bao]"));
    }

    /** A list, a menu, a search through the history, a character to be quoted. */
    @ParameterizedTest
    @ValueSource(strings = {"org \t", "org \t\t", "org a\22o", "org a\26"})
    void anAlertWaitsForNoKey(String typed) throws Exception {
      start();
      type(typed);
      await().untilAsserted(() -> assertThat(shown()).contains("org "));
      assertThat(console.announce(Message.of("News."))).isTrue();
      assertThat(shown()).contains("News.");
    }

    @Test
    void quotesAndExclamationMarksAreCharactersLikeAnyOther() throws Exception {
      start();
      type("org Chen's \"Plant !1\r");
      await().untilAsserted(() -> assertThat(shown()).contains("org is [Chen's \"Plant !1]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quit\r", "exit\r", "\4", "\3", "org half\3"})
    void endsTheProgram(String typed) throws Exception {
      start();
      type(typed);
      assertThat(quit.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closingThePromptDoesNotEndTheProgram() throws Exception {
      start();
      prompt.close();
      prompt.join();
      assertThat(quit.getCount()).isOne();
    }

    /** An answer, a suggestion. */
    @ParameterizedTest
    @ValueSource(strings = {"busy x\r", "busy \t"})
    void closingInterruptsNoQuery(String typed) throws Exception {
      CountDownLatch asked = new CountDownLatch(1);
      CountDownLatch closed = new CountDownLatch(1);
      AtomicBoolean interrupted = new AtomicBoolean();
      work =
          () -> {
            asked.countDown();
            try {
              closed.await();
            } catch (InterruptedException e) {
              interrupted.set(true);
            }
          };
      start();
      type(typed);
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
      prompt.close();
      closed.countDown();
      prompt.join();
      assertThat(interrupted).isFalse();
      assertThat(quit.getCount()).isOne();
    }

    @Test
    void whoLogsWaitsForNoCompletion() throws Exception {
      Logger log = LoggerFactory.getLogger("io.assay.test");
      work =
          () -> {
            CompletableFuture.runAsync(() -> log.warn("The site is slow.")).join();
            log.warn("The query is slow.");
          };
      console.takeLog();
      start();
      type("busy \t");
      await()
          .untilAsserted(
              () ->
                  assertThat(shown())
                      .contains("WARN  The site is slow.", "WARN  The query is slow.")
                      .contains("ree> busy done"));
    }

    private void start() {
      prompt.start();
      await().untilAsserted(() -> assertThat(shown()).contains("ree> "));
    }

    private void type(String text) throws IOException {
      keys.write(text.getBytes(UTF_8));
      keys.flush();
    }
  }
}
