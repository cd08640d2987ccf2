package io.assay.app;

import io.assay.archive.Archive;
import io.assay.brief.Briefer;
import io.assay.brief.caveat.CaveatRules;
import io.assay.config.Settings;
import io.assay.outbox.Announcements;
import io.assay.outbox.Outbox;
import io.assay.outbox.TermNotices;
import io.assay.post.Holding;
import io.assay.post.Poll;
import io.assay.post.SyncLog;
import io.assay.post.SyncProgress;
import io.assay.store.Database;
import io.assay.store.RunLock;
import io.assay.store.StoreSettings;
import io.assay.subscription.LiveSubscriptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the archive: fetches the texts of posts of which only the title is stored, newest first.
 * They are stored and nobody is told. It keeps no mark: what has its text is done, so that it goes
 * on wherever it was broken off, also beside a running Assay.
 */
public final class ArchiveSync {
  private static final Logger log = LoggerFactory.getLogger(ArchiveSync.class);

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private final StoreSettings store;
  private final SyncLog syncs;
  private final SyncReport report;
  private final Intake intake;
  private final Rest rest;
  private final InstantSource time;

  /** How it waits. */
  @FunctionalInterface
  public interface Rest {
    /**
     * Waits, unless it is to stop.
     *
     * @return true when it is to stop
     */
    boolean stopped(Duration time) throws InterruptedException;
  }

  /**
   * @param database open; stays the caller's to close
   * @param view is shown how far it is
   */
  public ArchiveSync(
      Settings settings,
      Database database,
      Consumer<SyncProgress> view,
      Rest rest,
      InstantSource time) {
    this.store = settings.store();
    this.syncs = new SyncLog(database);
    this.report = new SyncReport(syncs, view, time);
    this.rest = rest;
    this.time = time;
    Briefer briefer =
        new Briefer(CaveatRules.with(settings.briefs().caveats()), settings.briefs().brief());
    LiveSubscriptions subscriptions = new LiveSubscriptions(settings.subscriptions());
    Outbox outbox = new Outbox(database);
    this.intake =
        new Intake(
            () -> settings,
            database,
            new Archive(database, briefer),
            new Announcements(subscriptions, outbox),
            new TermNotices(subscriptions, outbox, () -> settings.delivery().admin()),
            view,
            time);
  }

  /**
   * What came of the sync of one source.
   *
   * @param read posts whose text was read
   * @param gone posts that their source shows no more
   * @param skipped posts without text, and why
   * @param whole false where it was stopped, or the source could not be read
   * @param holding what is stored of the source now
   */
  public record Result(
      int read, int gone, List<Poll.Skipped> skipped, boolean whole, Holding holding) {}

  /**
   * Fetches all that was published since then and has no text.
   *
   * @param source its name in the configuration
   * @param oldest no post says that it is older than {@link SyncLog#BEGINNING}
   */
  public Result sync(String source, Instant oldest) throws InterruptedException {
    Instant since = oldest.isBefore(SyncLog.BEGINNING) ? SyncLog.BEGINNING : oldest;
    Intake.Feed feed = intake.feed(source);
    BodySync bodies = new BodySync(feed.source(), intake.pipeline(), rest, time);
    boolean whole = firstSight(feed.poller()) && run(bodies, source, since);
    return new Result(bodies.read(), bodies.gone(), bodies.skipped(), whole, syncs.holding(source));
  }

  private boolean run(BodySync bodies, String source, Instant since) throws InterruptedException {
    List<String> ids = syncs.withoutBody(source, since);
    if (ids.isEmpty()) {
      return true;
    }
    try (SyncReport.Running running = report.begin(source, since, ids.size())) {
      return bodies.run(ids, running);
    }
  }

  /** Lets a first sight that goes on end after its next step. */
  public void stop() {
    intake.pollers().forEach(Poller::stop);
  }

  /** Sees to it that all posts of the source are known by their titles. */
  private boolean firstSight(Poller poller) throws InterruptedException {
    if (poller.hasSeenAll()) {
      return true;
    }
    log.info("{}: not all of its posts have been seen yet; that comes first", poller.name());
    Optional<RunLock> lock = RunLock.take(store);
    if (lock.isEmpty()) {
      log.info("{}: the Assay that is running does that; it is waited for", poller.name());
      return waitFor(poller);
    }
    try (RunLock held = lock.get()) {
      return poll(poller);
    }
  }

  private boolean waitFor(Poller poller) throws InterruptedException {
    while (!poller.hasSeenAll()) {
      if (rest.stopped(LOOK_AGAIN)) {
        return false;
      }
    }
    return true;
  }

  private boolean poll(Poller poller) throws InterruptedException {
    for (int failures = 0; failures < BodySync.MOST_FAILURES; ) {
      failures = poller.poll().read() ? 0 : failures + 1;
      if (poller.hasSeenAll()) {
        return true;
      }
      Duration pause =
          failures == 0 ? Duration.ZERO : Duration.between(time.instant(), poller.next());
      if (rest.stopped(pause)) {
        return false;
      }
    }
    return false;
  }
}
