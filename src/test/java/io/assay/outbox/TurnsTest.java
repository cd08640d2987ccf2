package io.assay.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final Duration SOME = Duration.ofMillis(700);

  private final List<String> waited = new ArrayList<>();
  private long nanos;
  private final Turns turns =
      new Turns(
          new OutboxWatch() {
            @Override
            public void waited(String platform, Duration time) {
              waited.add(platform + " " + time.toMillis());
            }
          },
          () -> nanos);

  @Test
  void aWaitIsMeasuredOnceFromItsFirstWordToItsTurn() {
    turns.told(1, "slack", SOME);
    nanos += 400_000_000;
    turns.told(1, "slack", SOME);
    turns.told(2, "discord", Duration.ZERO);
    nanos += 600_000_000;
    turns.told(1, "slack", Duration.ZERO);
    turns.told(1, "slack", Duration.ZERO);

    assertThat(waited).containsExactly("slack 1000");
  }

  @Test
  void whatWaitsForEverIsForgottenWhenItIsTooMuch() {
    for (int row = 0; row <= 10_000; row++) {
      turns.told(row, "slack", SOME);
    }
    turns.told(5, "slack", Duration.ZERO);

    assertThat(waited).isEmpty();
  }
}
