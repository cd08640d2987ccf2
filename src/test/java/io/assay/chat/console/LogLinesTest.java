package io.assay.chat.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LogLinesTest {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream otherwise = new ByteArrayOutputStream();
  private final CountDownLatch free = new CountDownLatch(1);
  private boolean read = true;
  private final PrintStream log =
      new PrintStream(
          new LogLines(this::readWhenFree, new PrintStream(otherwise, true, UTF_8)), true, UTF_8);

  private boolean readWhenFree(String line) {
    try {
      free.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    lines.add(line);
    return read;
  }

  @AfterEach
  void close() {
    free.countDown();
    log.close();
  }

  @Test
  void handsOnWholeLinesHoweverTheyAreWritten() {
    free.countDown();
    log.print("China’s ");
    log.print("plant\nsecond");
    await().untilAsserted(() -> assertThat(lines).containsExactly("China’s plant\n"));
    log.print(" line\n");
    await()
        .untilAsserted(() -> assertThat(lines).containsExactly("China’s plant\n", "second line\n"));
  }

  @Test
  void whoWritesDoesNotWaitForTheReader() {
    log.print("one\ntwo\nthr");
    assertThat(lines).isEmpty();
    free.countDown();
    log.close();
    assertThat(lines).containsExactly("one\n", "two\n", "thr");
  }

  @Test
  void nothingForeignCommandsTheTerminal() {
    free.countDown();
    log.print("No \"\033]0;owned\007\u202etxt\u2069\u200b\u009b2J\"\r\n\tat Site\n");
    log.close();
    assertThat(lines).containsExactly("No \"\uFFFD]0;owned\uFFFDtxt\uFFFD2J\"\n", "\tat Site\n");
  }

  @Test
  void aTerminalThatIsStoppedLosesTheOldestLinesAndSaysSo() {
    log.print("first\n");
    for (int number = 1; number <= 10_003; number++) {
      log.print(number + "\n");
    }
    free.countDown();
    log.close();
    assertThat(lines).hasSizeBetween(10_000, 10_001).last().isEqualTo("10003\n");
    assertThat(lines)
        .anyMatch(line -> line.matches("\\(\\d lines of the log are missing\\)\n\\d\n"));
  }

  @Test
  void whatNobodyReadsGoesToStandardErrorAsItWas() {
    free.countDown();
    read = false;
    log.print("The console is closed.\n");
    log.close();
    assertThat(otherwise.toString(UTF_8)).isEqualTo("The console is closed.\n");
  }

  @Test
  void whatIsWrittenAfterTheEndGoesToStandardErrorAsItWas() {
    LogLines ended = new LogLines(lines::add, new PrintStream(otherwise, true, UTF_8));
    ended.close();
    "The store is closed.\n".chars().forEach(ended::write);
    assertThat(lines).isEmpty();
    assertThat(otherwise.toString(UTF_8)).isEqualTo("The store is closed.\n");
  }
}
