package io.assay.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** Notices when the clock on the wall is set, by a clock that nobody can set. */
final class ClockWatch {
  /** Smaller steps, such as those of NTP, do no harm. */
  private static final Duration NOTABLE = Duration.ofSeconds(30);

  private final InstantSource wall;
  private final LongSupplier nanos;
  private Instant lastWall;
  private long lastNanos;

  /**
   * @param nanos {@code System::nanoTime}
   */
  ClockWatch(InstantSource wall, LongSupplier nanos) {
    this.wall = wall;
    this.nanos = nanos;
    this.lastWall = wall.instant();
    this.lastNanos = nanos.getAsLong();
  }

  /** How far the clock was set since the last call: ahead, or, negative, back; else zero. */
  synchronized Duration jump() {
    Instant now = wall.instant();
    long nanosNow = nanos.getAsLong();
    Duration jump = Duration.between(lastWall, now).minusNanos(nanosNow - lastNanos);
    lastWall = now;
    lastNanos = nanosNow;
    return jump.abs().compareTo(NOTABLE) < 0 ? Duration.ZERO : jump;
  }
}
