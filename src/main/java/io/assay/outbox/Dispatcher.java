package io.assay.outbox;

import io.assay.message.Excerpt;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers what is due: claim, deliver, settle. Nothing is sent inside a transaction. */
public final class Dispatcher {
  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

  /**
   * Longer than an attempt and a look-up together can take, so that a claim lapses only when its
   * owner is gone.
   */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration NO_COURIER = Duration.ofMinutes(10);

  /** How many messages are on their way at once; the pool of workers is as large. */
  public static final int AT_ONCE = 16;

  private static final long LOOK_AGAIN_MILLIS = 250;

  private final Outbox outbox;
  private final Map<String, Courier> couriers;
  private final ExecutorService workers;
  private final InstantSource time;
  private volatile boolean stopped;

  public Dispatcher(
      Outbox outbox, List<Courier> couriers, ExecutorService workers, InstantSource time) {
    this.outbox = outbox;
    this.couriers =
        couriers.stream().collect(Collectors.toMap(Courier::platform, Function.identity()));
    this.workers = workers;
    this.time = time;
  }

  /**
   * Delivers until nothing more is due and nothing is on its way. Destinations are served side by
   * side, one message at a time each: a slow one holds no other up.
   *
   * @return false when an attempt did not deliver
   */
  public boolean deliverDue() {
    ExecutorCompletionService<Boolean> attempts = new ExecutorCompletionService<>(workers);
    boolean all = true;
    int running = 0;
    do {
      for (Claim claim : claim(AT_ONCE - running)) {
        attempts.submit(() -> deliver(claim));
        running++;
      }
      Future<Boolean> settled = running == 0 ? null : next(attempts);
      if (settled != null) {
        running--;
        all &= delivered(settled);
      }
    } while (running > 0 || (!stopped && outbox.isDue(time.instant())));
    return all;
  }

  /** Claims nothing more; what is on its way is settled. */
  public void stop() {
    stopped = true;
  }

  private List<Claim> claim(int free) {
    return stopped || free == 0 ? List.of() : outbox.claim(time.instant(), LEASE, free);
  }

  /** The next attempt that ends; null after a moment, to see what has become due meanwhile. */
  private static @Nullable Future<Boolean> next(ExecutorCompletionService<Boolean> attempts) {
    try {
      return attempts.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts the dispatcher.", e);
    }
  }

  private static boolean delivered(Future<Boolean> settled) {
    try {
      return settled.get();
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts the dispatcher.", e);
    } catch (ExecutionException e) {
      log.error(
          "A message could not be settled; it comes back when its claim lapses", e.getCause());
      return false;
    }
  }

  private boolean deliver(Claim claim) {
    Outcome outcome = attempt(claim);
    if (!outbox.settle(claim, outcome, time.instant())) {
      log.warn("{}: the claim had lapsed before it was settled", claim.shipment().key().to());
    }
    report(claim.shipment(), outcome);
    return outcome.state() == State.DELIVERED;
  }

  private Outcome attempt(Claim claim) {
    Shipment shipment = claim.shipment();
    Courier courier = couriers.get(shipment.key().to().platform());
    if (courier == null) {
      return new Outcome.Deferred(
          NO_COURIER, shipment.key().to().platform() + " is not configured");
    }
    try {
      return claim.isDoubtful()
          ? courier.find(shipment).next(() -> courier.deliver(shipment))
          : courier.deliver(shipment);
    } catch (RuntimeException e) {
      log.error("{}: the attempt failed", shipment.key().to(), e);
      return new Outcome.Unknown("an error inside Assay: " + e.getClass().getSimpleName());
    }
  }

  private static void report(Shipment shipment, Outcome outcome) {
    String what = Excerpt.cut(shipment.message().summary(), 60);
    if (outcome.state() == State.DELIVERED) {
      log.info("Delivered to {}: {}", shipment.key().to(), what);
    } else {
      log.warn("{} to {}: {} ({})", outcome.state(), shipment.key().to(), outcome.why(), what);
    }
  }
}
