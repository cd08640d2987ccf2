package io.assay.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the program in an orderly way the first time it is asked to, and at once when somebody asks
 * again because he does not want to wait.
 */
final class Stop implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Stop.class);
  private static final int ENDED_AT_ONCE = 130;

  /** One wish can arrive as several signals: some send it to the process and to its group. */
  private static final Duration SAME_WISH = Duration.ofSeconds(1);

  private final CountDownLatch stopped;
  private long firstAskedNanos;

  Stop(CountDownLatch stopped) {
    this.stopped = stopped;
  }

  @Override
  public synchronized void run() {
    if (stopped.getCount() > 0) {
      firstAskedNanos = System.nanoTime();
      log.info("Stopping: what is on its way is settled first. Ctrl-C again ends at once");
      stopped.countDown();
    } else if (System.nanoTime() - firstAskedNanos > SAME_WISH.toNanos()) {
      Runtime.getRuntime().halt(ENDED_AT_ONCE);
    }
  }
}
