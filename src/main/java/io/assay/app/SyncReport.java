package io.assay.app;

import io.assay.post.SyncLog;
import io.assay.post.SyncProgress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Says how far syncs are: to other processes through the database, to whoever looks on here. */
final class SyncReport {
  private final SyncLog log;
  private final Consumer<SyncProgress> view;
  private final InstantSource time;

  SyncReport(SyncLog log, Consumer<SyncProgress> view, InstantSource time) {
    this.log = log;
    this.view = view;
    this.time = time;
  }

  /** How many posts of a source are known. */
  int known(String source) {
    return log.holding(source).posts();
  }

  /** How full the archive of a source is, and how far a sync is that is under way: a line each. */
  List<String> notes(String source) {
    Stream<String> syncs =
        log.underWay(time.instant()).stream()
            .filter(sync -> sync.source().equals(source))
            .map(sync -> "archive sync: " + sync.words());
    return Stream.concat(Stream.of(log.holding(source).words()), syncs).toList();
  }

  /** A sync begins; it ends when this is closed. */
  Running begin(String source, Instant since, int wanted) {
    return new Running(log.begin(source, since, wanted, time.instant()));
  }

  /** A sync that is under way. For one thread. */
  final class Running implements AutoCloseable {
    private SyncProgress progress;

    private Running(SyncProgress start) {
      this.progress = start;
      view.accept(start);
    }

    /** So many posts are done, in all. */
    void done(int posts) {
      show(progress.at(posts, time.instant()));
    }

    /** Nothing is asked until then. */
    void waits(Instant until) {
      show(progress.waiting(until, time.instant()));
    }

    private void show(SyncProgress now) {
      progress = now;
      log.update(now);
      view.accept(now);
    }

    @Override
    public void close() {
      log.end(progress);
    }
  }
}
