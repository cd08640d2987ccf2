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
import io.assay.post.PollLog;
import io.assay.post.PollOvertaken;
import io.assay.post.PostLog;
import io.assay.post.PostSource;
import io.assay.post.SourceUnavailable;
import io.assay.store.StoreUnavailable;
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
  private final PollLog polls;
  private final Pipeline pipeline;
  private final SyncReport report;
  private final InstantSource time;
  private final LastOutcomes outcomes = new LastOutcomes();

  private static final int REMEMBERED = 1000;
  private static final int OVERDUE = 3;
  private static final Duration OVERDUE_AT_LEAST = Duration.ofMinutes(15);

  private final Set<Poll.Skipped> reported = new HashSet<>();
  private volatile @Nullable Instant firstCall;
  private volatile PollLog.@Nullable Result last;
  private volatile @Nullable Instant lastRead;
  private boolean polledBefore;
  private volatile boolean stopped;

  Poller(
      PostSource source,
      SourceSettings settings,
      PostLog posts,
      PollLog polls,
      Pipeline pipeline,
      SyncReport report,
      InstantSource time) {
    this.source = source;
    this.settings = settings;
    this.posts = posts;
    this.polls = polls;
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
    return time.instant().isBefore(notBefore())
        ? new Result(true, new Taken(0, 0), Duration.ZERO)
        : poll();
  }

  /** What came of the last poll, by whichever node; empty before the first one. */
  private Optional<PollLog.Result> last() {
    try {
      return polls.last(name()).or(() -> Optional.ofNullable(last));
    } catch (RuntimeException e) {
      log.debug("{}: what other nodes found is not known now", name(), e);
      return Optional.ofNullable(last);
    }
  }

  private Instant notBefore() {
    return last().map(PollLog.Result::notBefore).orElse(Instant.MIN);
  }

  /** Polls now, until the source has nothing more. */
  synchronized Result poll() {
    Instant start = time.instant();
    firstCall = firstCall == null ? start : firstCall;
    Taken taken = new Taken(0, 0);
    PollLog.Turn turn;
    try {
      turn = polls.begin(name(), start);
    } catch (RuntimeException e) {
      log.error(
          "{}: the store cannot be used now: {}",
          name(),
          StoreUnavailable.behind(e).orElseGet(e::toString));
      return new Result(false, taken, Duration.between(start, time.instant()));
    }
    try (FirstSight firstSight = new FirstSight(source, report)) {
      Poll poll;
      do {
        poll = source.poll(posts.known(name()));
        taken = taken.plus(pipeline.take(turn, poll, settings.announceOnFirstPoll()));
        report(poll.skipped());
        firstSight.follow(poll, taken.fresh());
        lastRead = time.instant();
      } while (poll.more() && !stopped);
      succeeded(turn, taken);
      return new Result(true, taken, Duration.between(start, time.instant()));
    } catch (IOException e) {
      failed(turn, e);
    } catch (PollOvertaken e) {
      log.info("{}; what was read here is not taken in", e.getMessage());
      return new Result(true, taken, Duration.between(start, time.instant()));
    } catch (RuntimeException e) {
      remember(failure(e), 0);
      StoreUnavailable.behind(e)
          .ifPresentOrElse(
              why -> log.error("{}: the store cannot be used now: {}", name(), why),
              () -> log.error("{}: an error inside Assay", name(), e));
      log.warn("{} is polled again at {}", name(), Clock.time(next()));
    }
    return new Result(false, taken, Duration.between(start, time.instant()));
  }

  private void ended(PollLog.Turn turn, PollLog.Result result, int fresh) {
    remember(result, fresh);
    try {
      polls.end(turn, result);
    } catch (RuntimeException e) {
      log.debug("{}: other nodes cannot be told now", name(), e);
    }
  }

  private void succeeded(PollLog.Turn turn, Taken taken) {
    if (last().map(before -> before.failures() > 0).orElse(false)) {
      log.info("{}: can be read again", name());
    }
    ended(
        turn,
        new PollLog.Result(time.instant(), true, taken.fresh() + " new", 0, null, lastRead, null),
        taken.fresh());
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

  private void remember(PollLog.Result result, int fresh) {
    last = result;
    outcomes.add(new Outcome(result.at(), result.good(), fresh, result.what()));
  }

  private static String posts(int count) {
    return count == 1 ? "1 post is" : count + " posts are";
  }

  private static String messages(int count) {
    return count == 1 ? "1 message" : count + " messages";
  }

  private void failed(PollLog.Turn turn, IOException e) {
    ended(turn, failure(e), 0);
    log.warn("{}: {}. Tries again at {}", name(), e.getMessage(), Clock.time(next()));
  }

  private PollLog.Result failure(Exception e) {
    Instant now = time.instant();
    Optional<PollLog.Result> before = last();
    int failures = before.map(PollLog.Result::failures).orElse(0) + 1;
    Instant silentSince = before.map(PollLog.Result::silentSince).orElse(now);
    Instant readAt = before.map(PollLog.Result::readAt).orElse(lastRead);
    Duration asked =
        e instanceof SourceUnavailable unavailable ? unavailable.retryAfter().orElse(null) : null;
    Instant notBefore = now.plus(asked == null ? BACKOFF.after(failures) : asked);
    return new PollLog.Result(
        now, false, String.valueOf(e.getMessage()), failures, silentSince, readAt, notBefore);
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
    Instant notBefore = notBefore();
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
        last().map(end -> new Outcome(end.at(), end.good(), 0, end.what())),
        next(),
        report.notes(name()),
        outcomes.all());
  }

  /** How reading it goes, by whichever node. */
  Polled polled() {
    Optional<PollLog.Result> end = last();
    Optional<Instant> read =
        end.map(PollLog.Result::readAt).or(() -> Optional.ofNullable(lastRead));
    return new Polled(
        name(),
        read,
        read.map(this::overdue).orElse(Instant.MIN),
        end.map(PollLog.Result::failures).orElse(0),
        source.clockAhead(),
        end.map(PollLog.Result::what).orElse("not polled yet"));
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
    return last().map(PollLog.Result::silentSince).map(since -> new Silence(name(), since));
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
   * @param took zero for one that is left alone, and not polled
   */
  record Result(boolean read, Taken taken, Duration took) {}
}
