package io.assay.app;

import io.assay.outbox.Backoff;
import io.assay.post.Fetched;
import io.assay.post.Poll;
import io.assay.post.Post;
import io.assay.post.PostSource;
import io.assay.post.SourceUnavailable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the texts of posts of one source, and leaves it alone for as long as it asks. For one
 * run.
 */
final class BodySync {
  private static final Logger log = LoggerFactory.getLogger(BodySync.class);

  private static final Backoff BACKOFF = new Backoff(Duration.ofMinutes(1), Duration.ofHours(1));

  /** A source that fails so often in a row is left for another day. */
  static final int MOST_FAILURES = 5;

  private final PostSource source;
  private final Pipeline pipeline;
  private final ArchiveSync.Rest rest;
  private final InstantSource time;

  private final List<Poll.Skipped> skipped = new ArrayList<>();
  private int read;
  private int gone;
  private int failures;

  BodySync(PostSource source, Pipeline pipeline, ArchiveSync.Rest rest, InstantSource time) {
    this.source = source;
    this.pipeline = pipeline;
    this.rest = rest;
    this.time = time;
  }

  /**
   * Fetches these posts, in their order.
   *
   * @return false where it was stopped, or the source could not be read
   */
  boolean run(List<String> ids, SyncReport.Running running) throws InterruptedException {
    int done = 0;
    while (done < ids.size()) {
      int to = Math.min(done + PostSource.MOST_FETCHED, ids.size());
      Duration pause = Duration.ZERO;
      try {
        take(source.fetch(ids.subList(done, to)));
        done = to;
        running.done(done);
      } catch (IOException e) {
        pause = failed(e, running);
      }
      if (failures == MOST_FAILURES || (done < ids.size() && rest.stopped(pause))) {
        return false;
      }
    }
    return true;
  }

  private void take(Fetched fetched) {
    pipeline.fetched(source.name(), fetched);
    failures = 0;
    gone += fetched.gone().size();
    read += (int) fetched.posts().stream().filter(post -> post.html() != null).count();
    skipped.addAll(fetched.skipped());
    Set<String> explained =
        fetched.skipped().stream().map(Poll.Skipped::item).collect(Collectors.toSet());
    fetched.posts().stream()
        .filter(post -> post.html() == null && !explained.contains(post.id().id()))
        .map(BodySync::closed)
        .forEach(skipped::add);
  }

  private static Poll.Skipped closed(Post post) {
    return new Poll.Skipped(post.id().id(), "its source shows no text of it, as behind a password");
  }

  /** How long to wait. */
  private Duration failed(IOException e, SyncReport.Running running) {
    failures++;
    if (failures == MOST_FAILURES) {
      log.warn("{}: {}. That was the last of {} tries", source.name(), e.getMessage(), failures);
      return Duration.ZERO;
    }
    Duration pause = BACKOFF.after(failures);
    if (e instanceof SourceUnavailable unavailable) {
      pause = unavailable.retryAfter().orElse(pause);
    }
    Instant next = time.instant().plus(pause);
    log.warn("{}: {}. Goes on at {}", source.name(), e.getMessage(), Clock.time(next));
    running.waits(next);
    return pause;
  }

  /** Posts whose text was read. */
  int read() {
    return read;
  }

  /** Posts that the source shows no more. */
  int gone() {
    return gone;
  }

  /** Posts that could not be read, and why. */
  List<Poll.Skipped> skipped() {
    return List.copyOf(skipped);
  }
}
