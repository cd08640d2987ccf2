package io.assay.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers all that is due now or within a moment. Claims and receipts are written in groups: while
 * some messages are on their way, those that have ended wait for one transaction, which claims what
 * takes their place.
 */
final class Round {
  private static final Logger log = LoggerFactory.getLogger(Round.class);

  /**
   * Longer than an attempt with its look-ups can take, so that a claim lapses only when its owner
   * is gone.
   */
  private static final Duration LEASE = Duration.ofMinutes(2);

  /** What is due so soon is waited for. */
  private static final Duration HORIZON = Duration.ofSeconds(1);

  /** What is due but has to wait for its turn with its platform is waited for so long. */
  private static final Duration TURN = Duration.ofSeconds(10);

  /** How often to look for what others have made due while messages are on their way. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  /** While others are on their way, receipts are gathered so long, or so many, for one commit. */
  private static final Duration GATHER = Duration.ofMillis(30);

  private static final int GROUP = Dispatcher.AT_ONCE / 2;

  /** How many destinations of each platform are looked at together: a look goes through all. */
  private static final int MANY = 4_000;

  private static final Duration STORE_PAUSE = Duration.ofMillis(250);
  private static final int STORE_TRIES = 120;

  private final Dispatcher dispatcher;
  private final DeliveryQueue queue;
  private final Queue<Due> heads = new ArrayDeque<>();
  private final Set<String> busy = new HashSet<>();
  private final Queue<Attempt> ended = new ConcurrentLinkedQueue<>();
  private boolean stale = true;
  private boolean allDelivered = true;
  private boolean storeFails;

  Round(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
    this.queue = dispatcher.queue();
  }

  /** Delivers; false when an attempt did not. */
  boolean run() {
    Duration wait = startDue();
    while (!busy.isEmpty() || (wait != null && !dispatcher.isStopped())) {
      settle(next(wait));
      wait = storeFails ? null : startDue();
    }
    return allDelivered;
  }

  /**
   * Starts as much as there is room for.
   *
   * @return how long until there is more to start; null where nothing will be due soon
   */
  private @Nullable Duration startDue() {
    try {
      return tryToStart();
    } catch (JdbiException e) {
      dispatcher.doubtClaims();
      if (busy.isEmpty()) {
        throw e;
      }
      // What is on its way is settled first.
      log.error("The store cannot be used now: {}", Dispatcher.cause(e));
      storeFails = true;
      return null;
    }
  }

  private @Nullable Duration tryToStart() {
    int free = Dispatcher.AT_ONCE - busy.size();
    if (dispatcher.isStopped() || free == 0) {
      return null;
    }
    Instant now = dispatcher.time().instant();
    List<Due> ready = new ArrayList<>();
    Duration wait = takeReady(ready, free, now);
    if (ready.isEmpty() && stale) {
      heads.clear();
      heads.addAll(dispatcher.due(now.plus(HORIZON), MANY, busy));
      stale = false;
      wait = takeReady(ready, free, now);
    }
    boolean some = start(queue.claim(ready, now, LEASE), ready.size());
    return some || ready.isEmpty() ? wait : Duration.ZERO;
  }

  /**
   * Starts what was claimed.
   *
   * @param wanted how much was to be; what somebody else has claimed or changed meanwhile is no
   *     reason to stop looking
   * @return whether anything was
   */
  private boolean start(List<Claim> claims, int wanted) {
    claims.forEach(this::start);
    stale |= claims.size() < wanted;
    return !claims.isEmpty();
  }

  private @Nullable Duration takeReady(List<Due> ready, int free, Instant now) {
    Duration shortest = null;
    for (int left = heads.size(); left > 0 && ready.size() < free; left--) {
      Due head = heads.remove();
      if (busy.contains(head.destination())) {
        continue;
      }
      boolean isDue = !head.at().isAfter(now);
      Duration wait = isDue ? dispatcher.pace(head) : Duration.between(now, head.at());
      if (wait.isZero()) {
        ready.add(head);
        continue;
      }
      heads.add(head);
      boolean soon = wait.compareTo(isDue ? TURN : HORIZON) <= 0;
      if (soon && (shortest == null || wait.compareTo(shortest) < 0)) {
        shortest = wait;
      }
    }
    return shortest;
  }

  private void start(Claim claim) {
    busy.add(claim.shipment().key().to().toString());
    dispatcher.start(claim, ended::add);
  }

  /** The attempts that have ended, after a moment at most. */
  private List<Attempt> next(@Nullable Duration wait) {
    Duration most = wait == null || wait.compareTo(LOOK_AGAIN) > 0 ? LOOK_AGAIN : wait;
    dispatcher.awaitNews(most);
    List<Attempt> some = new ArrayList<>();
    drainTo(some);
    stale |= some.isEmpty();
    long until = System.nanoTime() + GATHER.toNanos();
    while (!some.isEmpty()
        && some.size() < Math.min(GROUP, busy.size())
        && dispatcher.awaitNews(Duration.ofNanos(until - System.nanoTime()))) {
      drainTo(some);
    }
    return some;
  }

  private void drainTo(List<Attempt> some) {
    for (Attempt attempt = ended.poll(); attempt != null; attempt = ended.poll()) {
      some.add(attempt);
    }
  }

  /** Writes down what came of these, and in the same transaction claims what takes their place. */
  private void settle(List<Attempt> attempts) {
    if (attempts.isEmpty()) {
      return;
    }
    if (attempts.stream().anyMatch(attempt -> attempt.outcome() instanceof Outcome.Barred)) {
      // Others behind the same bar are not to be tried in turn.
      heads.clear();
    }
    List<Due> next = new ArrayList<>();
    if (!dispatcher.isStopped()) {
      int free = Dispatcher.AT_ONCE - busy.size() + attempts.size();
      var unused = takeReady(next, free, dispatcher.time().instant());
    }
    DeliveryQueue.Step step = written(attempts, next);
    boolean doubtful = false;
    for (Attempt attempt : attempts) {
      busy.remove(attempt.claim().shipment().key().to().toString());
      allDelivered &= isGood(attempt.outcome());
      doubtful |= attempt.claim().isDoubtful();
      Dispatcher.report(attempt);
    }
    stale = true;
    start(step.claims(), next.size());
    if (doubtful || !step.lapsed().isEmpty()) {
      step.lapsed()
          .forEach(
              attempt ->
                  log.warn("{}: the claim had lapsed", attempt.claim().shipment().key().to()));
      dispatcher.deleteStrays();
    }
  }

  private static boolean isGood(Outcome outcome) {
    return outcome.state() == State.DELIVERED || outcome.state() == State.DROPPED;
  }

  /**
   * A receipt is worth waiting for: the store may be locked, or its disk full. Where it stays so,
   * the claims lapse, and the messages are looked up.
   */
  private DeliveryQueue.Step written(List<Attempt> attempts, List<Due> next) {
    for (int attempt = 1; ; attempt++) {
      try {
        return queue.step(attempts, next, dispatcher.time().instant(), LEASE);
      } catch (RuntimeException e) {
        if (attempt == STORE_TRIES) {
          throw e;
        }
        dispatcher.doubtClaims();
        log.error("{} receipts cannot be kept now: {}", attempts.size(), Dispatcher.cause(e));
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(STORE_PAUSE.toMillis());
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts the dispatcher.", e);
    }
  }
}
