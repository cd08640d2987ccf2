package io.assay.outbox;

import io.assay.message.Destination;
import io.assay.message.Excerpt;
import io.assay.post.LogMark;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers what is due: claim, deliver, settle. Nothing is sent inside a transaction. */
public final class Dispatcher {
  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

  private static final Duration NO_COURIER = Duration.ofMinutes(10);

  /** How many messages are on their way at once; the pool of workers is as large. */
  public static final int AT_ONCE = 128;

  private final DeliveryQueue queue;
  private final Takeovers takeovers;
  private final Backlog backlog;
  private final Held held;
  private final Map<String, Courier> couriers;
  private final ExecutorService workers;
  private final InstantSource time;
  private final ClockWatch clock;
  private final Turns turns;
  private final Semaphore news = new Semaphore(0);
  private volatile boolean claimsInDoubt;
  private volatile boolean stopped;

  public Dispatcher(
      DeliveryQueue queue,
      Backlog backlog,
      Held held,
      List<Courier> couriers,
      ExecutorService workers,
      InstantSource time) {
    this(queue, backlog, held, couriers, workers, time, new ClockWatch(time, System::nanoTime));
  }

  Dispatcher(
      DeliveryQueue queue,
      Backlog backlog,
      Held held,
      List<Courier> couriers,
      ExecutorService workers,
      InstantSource time,
      ClockWatch clock) {
    this.clock = clock;
    this.queue = queue;
    this.takeovers = queue.takeovers();
    this.backlog = backlog;
    this.held = held;
    this.couriers = Courier.byPlatform(couriers);
    this.workers = workers;
    this.time = time;
    this.turns = new Turns(queue.watch(), System::nanoTime);
  }

  /**
   * Delivers until nothing more is due, will be within a second or waits for its turn with its
   * platform, and nothing is on its way. Destinations are served side by side, one message at a
   * time each: a slow one holds no other up.
   *
   * @return false when an attempt did not deliver, or the store cannot be used
   */
  public boolean deliverDue() {
    try {
      Duration jump = clock.jump();
      // The database's clock is every node's: none of them may move what is owed to all.
      if (!jump.isZero() && takeovers.isAlone()) {
        log.warn(
            "The clock was set by {} s; what is owed waits as long as before", jump.toSeconds());
        queue.move(jump);
      }
      lookForCopies();
      backlog.thin(time.instant());
      held.release(time.instant());
      return new Round(this).run();
    } catch (JdbiException e) {
      log.error("The store cannot be used now; what is owed stays owed: {}", cause(e));
      return false;
    }
  }

  /** What is at the bottom of a failure of the store, in one line. */
  static String cause(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return Excerpt.cut(String.valueOf(cause.getMessage()).replaceAll("\\s+", " "), 300);
  }

  /** Something new is owed: looks for it at once where {@link #deliverDue} is at work. */
  public void wake() {
    news.release();
  }

  /**
   * Waits until something is owed or has ended, or the time is over.
   *
   * @return false when the time is over
   */
  boolean awaitNews(Duration most) {
    try {
      boolean some = news.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS);
      news.drainPermits();
      return some;
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts the dispatcher.", e);
    }
  }

  /** Claims nothing more; what is on its way is settled. */
  public void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }

  /**
   * What may be claimed by then; also what nodes had claimed that are not heard of any more.
   *
   * @param busy the destinations to which something is on the way
   */
  List<Due> due(Instant by, int limit, Set<String> busy) {
    if (claimsInDoubt) {
      takeovers.giveUp(busy, time.instant());
      claimsInDoubt = false;
    }
    takeovers.takeOver(time.instant());
    return queue.due(by, limit);
  }

  /** The store failed while something was claimed: perhaps it was, and nobody knows. */
  void doubtClaims() {
    claimsInDoubt = true;
  }

  DeliveryQueue queue() {
    return queue;
  }

  InstantSource time() {
    return time;
  }

  /** Takes a destination's turn with its platform: zero if it has it, else how long to wait. */
  Duration pace(Due due) {
    int colon = due.destination().indexOf(':');
    Courier courier = couriers.get(due.destination().substring(0, Math.max(0, colon)));
    if (courier == null) {
      return Duration.ZERO;
    }
    Duration wait =
        courier.pace(
            new Destination(courier.platform(), due.destination().substring(colon + 1)),
            due.action());
    turns.told(due.id(), courier.platform(), wait);
    return wait;
  }

  /**
   * Carries a claim out in a thread of its own; what comes of it is handed over whatever happens.
   */
  void start(Claim claim, Consumer<Attempt> ended) {
    workers.execute(
        () -> {
          var startedAt = time.instant();
          Outcome outcome = new Outcome.Unknown("an error inside Assay");
          try (LogMark mark = new LogMark(claim.post())) {
            outcome = attempt(claim);
          } finally {
            ended.accept(new Attempt(claim, outcome, startedAt, time.instant()));
            news.release();
          }
        });
  }

  private Outcome attempt(Claim claim) {
    Shipment shipment = claim.shipment();
    Courier courier = couriers.get(shipment.key().to().platform());
    if (courier == null) {
      return new Outcome.Deferred(
          NO_COURIER, shipment.key().to().platform() + " is not configured");
    }
    try {
      return new Delivery(courier, claim, takeovers::holds).outcome();
    } catch (RuntimeException e) {
      log.error("{}: the attempt failed", shipment.key().to(), e);
      return new Outcome.Unknown("an error inside Assay: " + e.getClass().getSimpleName());
    }
  }

  /** Deletes copies of what another node may have sent too, but showed up late. */
  private void lookForCopies() {
    for (Takeovers.Doubted doubted : takeovers.doubted(time.instant())) {
      Courier courier = couriers.get(doubted.shipment().key().to().platform());
      if (courier != null) {
        workers.execute(() -> deleteCopies(courier, doubted));
      }
    }
  }

  private static void deleteCopies(Courier courier, Takeovers.Doubted doubted) {
    if (courier.find(doubted.shipment()) instanceof Lookup.Found found) {
      Stream.concat(Stream.of(found.at()), found.copies().stream())
          .filter(copy -> !copy.isOf(doubted.at()))
          .forEach(
              copy -> {
                courier.delete(copy);
                log.info("{}: a second copy was deleted", doubted.shipment().key().to());
              });
    }
  }

  /** Deletes what a sender posted a second time whose claim had lapsed meanwhile. */
  void deleteStrays() {
    Strays strays = queue.strays();
    for (Strays.Stray stray : strays.all()) {
      Courier courier = couriers.get(stray.to().platform());
      if (courier != null) {
        courier
            .delete(stray.message())
            .ifPresentOrElse(
                why -> log.warn("{}: a message stands there twice: {}", stray.to(), why),
                () -> log.info("{}: a second copy was deleted", stray.to()));
        strays.forget(stray);
      }
    }
  }

  static void report(Attempt attempt) {
    Shipment shipment = attempt.claim().shipment();
    String what = Excerpt.cut(shipment.message().summary(), 60);
    State state = attempt.outcome().state();
    try (LogMark mark = new LogMark(attempt.claim().post())) {
      report(attempt, shipment, what, state);
    }
  }

  private static void report(Attempt attempt, Shipment shipment, String what, State state) {
    if (state == State.DELIVERED) {
      log.info("Delivered to {}: {}", shipment.key().to(), what);
    } else if (attempt.outcome() instanceof Outcome.Barred barred) {
      log.error("{} takes no messages: {} ({})", shipment.key().to(), barred.why(), what);
    } else {
      log.warn("{} to {}: {} ({})", state, shipment.key().to(), attempt.outcome().why(), what);
    }
  }
}
