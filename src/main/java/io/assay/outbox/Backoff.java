package io.assay.outbox;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;

/**
 * How long to wait before the next attempt when the platform did not say: longer each time, with
 * jitter, up to a cap.
 */
public final class Backoff {
  private final IntervalFunction intervals;

  public Backoff(Duration first, Duration cap) {
    this.intervals = IntervalFunction.ofExponentialRandomBackoff(first, 2.0, 0.3, cap);
  }

  /** The wait after this attempt; the first attempt is 1. */
  public Duration after(int attempt) {
    return Duration.ofMillis(intervals.apply(attempt));
  }
}
