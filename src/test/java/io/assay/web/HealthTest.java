package io.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.outbox.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HealthTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final Request ASKED = new Request("GET", "/readyz", Map.of(), Map.of(), Map.of());

  @Test
  void aCheckThatHangsOrBreaksFailsAndHoldsNobodyUp() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Health.Check hangs =
        new Health.Check(
            "slow",
            () -> {
              awaits(never);
              return Finding.ok("late");
            });
    Health.Check breaks =
        new Health.Check(
            "broken",
            () -> {
              throw new IllegalStateException("hunter2");
            });
    Health.Check works = new Health.Check("good", () -> Finding.ok("answers"));
    try (Health health = new Health(() -> List.of(hangs, breaks, works), Duration.ofMillis(200))) {
      Reply reply = new ReadyPage(health).answer(ASKED);

      assertThat(reply.status()).isEqualTo(503);
      assertThat(reply.body().lines())
          .containsExactly(
              "not ready",
              "FAILURE slow: no answer within 0.2 s",
              "FAILURE broken: cannot be looked at; the log says why",
              "ok good: answers");
      never.countDown();
    }
  }

  private static void awaits(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aWarningIsNoReasonNotToBeReady() {
    Health.Check doubtful =
        new Health.Check("source", () -> Finding.warning("read 2min ago; HTTP 500", "wait"));
    try (Health health = new Health(() -> List.of(doubtful), Duration.ofSeconds(5))) {
      Reply reply = new ReadyPage(health).answer(ASKED);

      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.body()).isEqualTo("ready\nwarning source: read 2min ago; HTTP 500; wait\n");
    }
  }

  @Test
  void aSourceFailsOnceItShouldHaveBeenReadAgain() {
    Instant read = NOW.minusSeconds(120);

    assertThat(polled(Optional.empty(), 0).finding(NOW).level()).isEqualTo(Finding.Level.FAILURE);
    assertThat(polled(Optional.of(read), 0).finding(NOW)).isEqualTo(Finding.ok("read 2min ago"));
    assertThat(polled(Optional.of(read), 2).finding(NOW).level()).isEqualTo(Finding.Level.WARNING);
    assertThat(polled(Optional.of(read), 2).finding(NOW.plusSeconds(901)).what())
        .isEqualTo("read 17min ago; HTTP 500");
    assertThat(polled(Optional.of(read), 2).finding(NOW.plusSeconds(901)).level())
        .isEqualTo(Finding.Level.FAILURE);
  }

  private static Polled polled(Optional<Instant> read, int failures) {
    return new Polled("site", read, NOW.plusSeconds(900), failures, Optional.empty(), "HTTP 500");
  }
}
