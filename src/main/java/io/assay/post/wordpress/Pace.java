package io.assay.post.wordpress;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Keeps a pause between the starts of two requests, whichever thread makes them. */
final class Pace {
  private final long pauseNanos;
  private long nextNanos = System.nanoTime();

  Pace(Duration pause) {
    this.pauseNanos = pause.toNanos();
  }

  /** Waits for this caller's turn. */
  void await() throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(turn());
  }

  private synchronized long turn() {
    long now = System.nanoTime();
    long wait = Math.max(0, nextNanos - now);
    nextNanos = now + wait + pauseNanos;
    return wait;
  }
}
