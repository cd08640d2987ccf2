package io.assay.chat.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.post.SyncProgress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final String CLEARED = "\r\u001b[K";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void theBarStandsBelowWhatIsPrintedAndGoesAwayAtTheEnd() throws IOException {
    ExternalTerminal terminal =
        new ExternalTerminal("test", "xterm", InputStream.nullInputStream(), out, UTF_8);
    terminal.setSize(Size.of(80, 24));
    try (Console console = new Console(terminal, false);
        ProgressLine bar = new ProgressLine(console)) {
      bar.accept(progress(0));
      bar.accept(progress(4_000));
      shows("site.* 50%.*4000/8000 posts");
      console.print("skipped site/7");
      shows("\r\u001b\\[Kskipped site/7\r?\nsite.* 50%");
      bar.accept(progress(4_000).waiting(NOW, NOW));
      shows("waits until ");
    }
    assertThat(out.toString(UTF_8)).endsWith(CLEARED);
  }

  private void shows(String pattern) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(out.toString(UTF_8)).containsPattern(pattern));
  }

  private static SyncProgress progress(int done) {
    return new SyncProgress("site", NOW, 8_000, done, NOW, NOW, Optional.empty());
  }
}
