package io.assay.app;

import io.assay.app.Pipeline.Taken;
import io.assay.command.Status;
import io.assay.command.Status.Outcome;
import io.assay.config.Schedule;
import io.assay.config.SourceSettings;
import io.assay.message.Excerpt;
import io.assay.outbox.Backoff;
import io.assay.outbox.Silence;
import io.assay.post.Poll;
import io.assay.post.PostLog;
import io.assay.post.PostSource;
import io.assay.post.SourceUnavailable;
import io.assay.web.Polled;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls one source. After a failure it waits longer each time, or as long as the source asks, and
 * never gives up.
 */
final class Poller {
  private static final Logger log = LoggerFactory.getLogger(Poller.class);

  private static final Backoff BACKOFF = new Backoff(Duration.ofMinutes(1), Duration.ofHours(1));

  private final PostSource source;
  private final SourceSettings settings;
  private final PostLog posts;
  private final Pipeline pipeline;
  private final SyncReport report;
  private final InstantSource time;
  private final LastOutcomes outcomes = new LastOutcomes();

  private static final int REMEMBERED = 1000;
  private static final int OVERDUE = 3;
  private static final Duration OVERDUE_AT_LEAST = Duration.ofMinutes(15);

  private final Set<Poll.Skipped> reported = new HashSet<>();
  private volatile Instant notBefore = Instant.MIN;
  private volatile int failures;
  private volatile @Nullable Instant firstCall;
  private volatile @Nullable Outcome last;
  private volatile @Nullable Instant lastRead;
  private volatile @Nullable Instant silentSince;
  private boolean polledBefore;
  private volatile boolean stopped;

  Poller(
      PostSource source,
      SourceSettings settings,
      PostLog posts,
      Pipeline pipeline,
      SyncReport report,
      InstantSource time) {
    this.source = source;
    this.settings = settings;
    this.posts = posts;
    this.pipeline = pipeline;
    this.report = report;
    this.time = time;
  }

  String name() {
    return source.name();
  }

  /** Whether everything that was there at the first sight is known. */
  boolean hasSeenAll() {
    return posts.hasSeenAll(name());
  }

  /** Lets a long first sight end after its next step; it goes on where it was at the next start. */
  void stop() {
    stopped = true;
  }

  /** Polls if it is time to: a source that failed is left alone until its wait is over. */
  synchronized Result pollIfDue() {
    return time.instant().isBefore(notBefore)
        ? new Result(true, new Taken(0, 0), Duration.ZERO)
        : poll();
  }

  /** Polls now, until the source has nothing more. */
  synchronized Result poll() {
    firstCall = firstCall == null ? time.instant() : firstCall;
    Instant start = time.instant();
    Taken taken = new Taken(0, 0);
    try (FirstSight firstSight = new FirstSight(source, report)) {
      Poll poll;
      do {
        poll = source.poll(posts.known(source.name()));
        taken = taken.plus(pipeline.take(source.name(), poll, settings.announceOnFirstPoll()));
        report(poll.skipped());
        firstSight.follow(poll, taken.fresh());
        lastRead = time.instant();
      } while (poll.more() && !stopped);
      succeeded(taken);
      return new Result(true, taken, Duration.between(start, time.instant()));
    } catch (IOException e) {
      failed(e);
    } catch (RuntimeException e) {
      log.error("{}: an error inside Assay", source.name(), e);
      failed(e);
    }
    return new Result(false, taken, Duration.between(start, time.instant()));
  }

  private void succeeded(Taken taken) {
    remember(new Outcome(time.instant(), true, taken.fresh(), taken.fresh() + " new"));
    if (failures > 0) {
      log.info("{}: can be read again", name());
    }
    failures = 0;
    silentSince = null;
    notBefore = Instant.MIN;
    if (taken.fresh() > 0) {
      log.info(
          "{}: {} new, {} to deliver. Next poll at {}",
          name(),
          posts(taken.fresh()),
          messages(taken.owed()),
          Clock.time(next()));
    } else if (!polledBefore) {
      pipeline.lastAnnounced(name()).ifPresent(this::sayAgain);
    }
    polledBefore = true;
  }

  /** So that nobody who starts a second time waits for an alert that has come and gone. */
  private void sayAgain(Pipeline.Announced announced) {
    log.info(
        "{}: nothing new. \"{}\" was already announced, {}. To see it again, type: post {}",
        name(),
        Excerpt.cut(announced.title(), 60),
        Clock.day(announced.at()),
        announced.post());
  }

  private void remember(Outcome outcome) {
    last = outcome;
    outcomes.add(outcome);
  }

  private static String posts(int count) {
    return count == 1 ? "1 post is" : count + " posts are";
  }

  private static String messages(int count) {
    return count == 1 ? "1 message" : count + " messages";
  }

  private synchronized void failed(Exception e) {
    remember(new Outcome(time.instant(), false, 0, String.valueOf(e.getMessage())));
    failures++;
    silentSince = silentSince == null ? time.instant() : silentSince;
    Duration asked =
        e instanceof SourceUnavailable unavailable ? unavailable.retryAfter().orElse(null) : null;
    notBefore = time.instant().plus(asked == null ? BACKOFF.after(failures) : asked);
    log.warn("{}: {}. Tries again at {}", name(), e.getMessage(), Clock.time(next()));
  }

  /** Names each item once; a source keeps bringing what it cannot read. */
  private void report(List<Poll.Skipped> skipped) {
    List<Poll.Skipped> fresh = skipped.stream().filter(item -> !reported.contains(item)).toList();
    fresh.forEach(item -> log.warn("{}: skipped {}: {}", name(), item.item(), item.why()));
    if (fresh.size() > 1) {
      log.warn("{}: {} items were skipped, the others were taken", name(), fresh.size());
    }
    if (reported.size() > REMEMBERED) {
      reported.clear();
    }
    reported.addAll(fresh);
  }

  /** When the timetable calls next and the wait is over. */
  Instant next() {
    Instant now = time.instant();
    Instant from = notBefore.isAfter(now) ? notBefore.minusMillis(1) : now;
    return schedule()
        .map(every -> onGrid(every.interval(), from), cron -> cron.next(from))
        .orElse(Instant.MAX);
  }

  /** The timetable counts from its first call, however long a poll takes. */
  private Optional<Instant> onGrid(Duration interval, Instant after) {
    Instant start = firstCall == null ? after : firstCall;
    long steps = Math.floorDiv(Duration.between(start, after).toMillis(), interval.toMillis()) + 1;
    return Optional.of(start.plus(interval.multipliedBy(steps)));
  }

  Schedule schedule() {
    return settings.schedule();
  }

  /** How it stands, also while it polls. */
  Status.Source status() {
    return new Status.Source(
        name(),
        source.place(),
        Optional.ofNullable(last),
        next(),
        report.notes(name()),
        outcomes.all());
  }

  /** How reading it goes. */
  Polled polled() {
    Outcome outcome = last;
    Instant read = lastRead;
    return new Polled(
        name(),
        Optional.ofNullable(read),
        read == null ? Instant.MIN : overdue(read),
        failures,
        source.clockAhead(),
        outcome == null ? "not polled yet" : outcome.what());
  }

  /** The timetable has called so often since then that it should have been read again. */
  private Instant overdue(Instant read) {
    Instant at = read;
    for (int calls = 0; calls < OVERDUE; calls++) {
      at = schedule().next(at).orElse(Instant.MAX);
    }
    Instant least = read.plus(OVERDUE_AT_LEAST);
    return at.isBefore(least) ? least : at;
  }

  /** Since when it does not answer; empty while it does. */
  Optional<Silence> silence() {
    return Optional.ofNullable(silentSince).map(since -> new Silence(name(), since));
  }

  /** What is polled and when, for people. */
  String plan() {
    return name()
        + " ("
        + source.place()
        + ") "
        + schedule()
        + ": now, and next at "
        + Clock.time(next());
  }

  /**
   * What came of polling.
   *
   * @param read false when the source could not be read
   * @param took zero where it was not polled, since it is left alone
   */
  record Result(boolean read, Taken taken, Duration took) {}
}
