package io.assay.outbox;

import io.assay.message.Excerpt;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.Collectors;
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
  private static final int BATCH = 64;

  private final Outbox outbox;
  private final Map<String, Courier> couriers;
  private final ExecutorService workers;
  private final InstantSource time;

  public Dispatcher(
      Outbox outbox, List<Courier> couriers, ExecutorService workers, InstantSource time) {
    this.outbox = outbox;
    this.couriers =
        couriers.stream().collect(Collectors.toMap(Courier::platform, Function.identity()));
    this.workers = workers;
    this.time = time;
  }

  /**
   * Delivers until nothing more is due. Destinations are served side by side, one message at a time
   * each.
   *
   * @return false when an attempt did not deliver
   */
  public boolean deliverDue() {
    boolean all = true;
    List<Claim> claims = outbox.claim(time.instant(), LEASE, BATCH);
    while (!claims.isEmpty() && !Thread.currentThread().isInterrupted()) {
      List<CompletableFuture<Boolean>> running =
          claims.stream()
              .map(claim -> CompletableFuture.supplyAsync(() -> deliver(claim), workers))
              .toList();
      for (CompletableFuture<Boolean> delivered : running) {
        all &= delivered.join();
      }
      claims = outbox.claim(time.instant(), LEASE, BATCH);
    }
    return all;
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
