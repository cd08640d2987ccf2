package io.assay.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final AtomicLong nanos = new AtomicLong();
  private final Pace pace =
      new Pace(new Pace.Rate(1, SECOND, 1), new Pace.Rate(2, SECOND, 2), new Clock());

  private final class Clock implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return nanos.get();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }

  @Test
  void aTurnThatIsTakenIsCountedAtOnce() {
    assertThat(pace.take("a")).isZero();
    assertThat(pace.take("a")).isEqualTo(SECOND);
    nanos.addAndGet(SECOND.toNanos());
    assertThat(pace.take("a")).isZero();
  }

  @Test
  void allChannelsTogetherKeepTheRateOfAll() {
    assertThat(pace.take("a")).isZero();
    assertThat(pace.take("b")).isZero();
    assertThat(pace.take("c")).isEqualTo(SECOND.dividedBy(2));
  }

  @Test
  void aTurnThatCannotBeTakenIsNotCounted() {
    pace.hold("a", SECOND);
    assertThat(pace.take("a")).isEqualTo(SECOND);
    assertThat(pace.take("a")).isEqualTo(SECOND);
    assertThat(pace.take("b")).isZero();
    assertThat(pace.take("c")).isZero();
  }
}
