package io.assay.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Measures how long messages wait for their turn with their platform. */
final class Turns {
  /** What is dropped while it waits is never done with. */
  private static final int MOST = 10_000;

  private final Map<Long, Long> since = new ConcurrentHashMap<>();
  private final OutboxWatch watch;
  private final LongSupplier nanos;

  /**
   * @param nanos {@code System::nanoTime}
   */
  Turns(OutboxWatch watch, LongSupplier nanos) {
    this.watch = watch;
    this.nanos = nanos;
  }

  /** A row was told how long it still has to wait; it is told so again and again. */
  void told(long row, String platform, Duration wait) {
    if (wait.isZero()) {
      Long start = since.remove(row);
      if (start != null) {
        watch.waited(platform, Duration.ofNanos(nanos.getAsLong() - start));
      }
    } else if (since.size() < MOST) {
      since.putIfAbsent(row, nanos.getAsLong());
    } else {
      since.clear();
    }
  }
}
