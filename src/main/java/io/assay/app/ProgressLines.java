package io.assay.app;

import io.assay.post.SyncProgress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows how far syncs are as lines of the log, one every few seconds for each source. */
public final class ProgressLines implements Consumer<SyncProgress> {
  private static final Logger log = LoggerFactory.getLogger(ProgressLines.class);

  private static final Duration EVERY = Duration.ofSeconds(5);

  private final Map<String, Instant> lastLines = new ConcurrentHashMap<>();
  private final InstantSource time;

  public ProgressLines(InstantSource time) {
    this.time = time;
  }

  @Override
  public void accept(SyncProgress progress) {
    Instant now = time.instant();
    // What is over before the first line is due needs none.
    Instant last = progress.done() == 0 ? now : lastLines.getOrDefault(progress.source(), now);
    boolean due = !now.isBefore(last.plus(EVERY));
    if (due) {
      log.info("{}: {}", progress.source(), progress.words());
    }
    if (due || progress.done() == 0) {
      lastLines.put(progress.source(), now);
    }
  }
}
