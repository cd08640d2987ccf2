package io.assay.app;

import io.assay.message.Destination;
import io.assay.outbox.Backlog;
import io.assay.outbox.Backoff;
import io.assay.outbox.Courier;
import io.assay.outbox.DeliveryQueue;
import io.assay.outbox.DeliverySettings;
import io.assay.outbox.Dispatcher;
import io.assay.outbox.Held;
import io.assay.outbox.Notices;
import io.assay.outbox.Outbox;
import io.assay.outbox.OutboxWatch;
import io.assay.outbox.Pauses;
import io.assay.outbox.Prober;
import io.assay.outbox.Silence;
import io.assay.store.Database;
import io.assay.subscription.LiveSubscriptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Everything between what is owed and what has arrived. */
final class Deliveries implements AutoCloseable {
  private static final Backoff RETRIES = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(10));
  private static final Backoff PROBES = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(10));

  private final ExecutorService workers = Executors.newFixedThreadPool(Dispatcher.AT_ONCE);
  private final InstantSource time;
  private final Outbox outbox;
  private final DeliveryQueue queue;
  private final Dispatcher dispatcher;
  private final Prober prober;

  /**
   * @param silences the sources that cannot be reached now
   * @param watch is told what comes of deliveries
   */
  Deliveries(
      Supplier<DeliverySettings> settings,
      Database database,
      LiveSubscriptions subscriptions,
      Supplier<List<Silence>> silences,
      List<Courier> couriers,
      OutboxWatch watch,
      InstantSource time) {
    this.time = time;
    this.outbox = new Outbox(database);
    Notices notices =
        new Notices(outbox, about -> caretakers(settings.get(), subscriptions, about));
    Pauses pauses = new Pauses(database, notices, PROBES);
    this.queue =
        new DeliveryQueue(database, pauses, RETRIES, () -> settings.get().settling(), watch);
    Backlog backlog = new Backlog(database, outbox, settings);
    Held held = new Held(database, outbox, subscriptions, silences);
    this.dispatcher = new Dispatcher(queue, backlog, held, couriers, workers, time);
    this.prober = new Prober(pauses, couriers, time);
  }

  private static List<Destination> caretakers(
      DeliverySettings settings, LiveSubscriptions subscriptions, String about) {
    Set<Destination> all = new LinkedHashSet<>();
    settings.admin().ifPresent(all::add);
    all.addAll(subscriptions.current().contacts(about));
    return List.copyOf(all);
  }

  Outbox outbox() {
    return outbox;
  }

  /**
   * Delivers all that is due.
   *
   * @return false when something did not arrive
   */
  boolean deliver() {
    return dispatcher.deliverDue();
  }

  /** Something new is owed: where delivering is under way, it is looked for at once. */
  void wake() {
    dispatcher.wake();
  }

  /** Looks whether what took nothing does again, and delivers what waited for it. */
  void probe() {
    prober.probe();
  }

  /** Looks soon for what a predecessor had on its way when it died. */
  void releaseClaims() {
    queue.releaseClaims(time.instant());
  }

  /** Claims nothing more; what is on its way is settled. */
  void stop() {
    dispatcher.stop();
  }

  @Override
  public void close() {
    workers.shutdown();
  }
}
