package io.assay.outbox;

import io.assay.message.Destination;
import io.assay.store.Database;
import io.assay.subscription.LiveSubscriptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The outbox with everything around it, for tests that play the dispatcher themselves. */
public final class OutboxRig {
  static final Backoff RETRIES = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(10));

  public final Outbox outbox;
  final DeliveryQueue queue;
  final Pauses pauses;
  final Backlog backlog;
  final Held held;

  /** Sources that cannot be reached. */
  final List<Silence> silences = new ArrayList<>();

  /** What the destinations of digests have subscribed to; none at first. */
  final LiveSubscriptions subscriptions = new LiveSubscriptions(List.of());

  public OutboxRig(Database database) {
    this(database, about -> List.of(), DeliverySettings.AS_SHIPPED);
  }

  OutboxRig(
      Database database,
      Function<String, List<Destination>> caretakers,
      DeliverySettings settings) {
    outbox = new Outbox(database);
    pauses = new Pauses(database, new Notices(outbox, caretakers), RETRIES);
    queue = new DeliveryQueue(database, pauses, RETRIES, () -> Duration.ofSeconds(5));
    backlog = new Backlog(database, outbox, () -> settings);
    held = new Held(database, outbox, subscriptions, () -> silences);
  }

  /** Lets go what was held until then. */
  public void release(Instant now) {
    held.release(now);
  }

  /** Claims what is due. */
  public List<Claim> claim(Instant now, Duration lease, int limit) {
    return queue.claim(queue.due(now, limit), now, lease);
  }

  /**
   * Writes down what came of a claim.
   *
   * @return false when it had lapsed
   */
  public boolean settle(Claim claim, Outcome outcome, Instant now) {
    return queue.settle(List.of(new Attempt(claim, outcome, now, now))).isEmpty();
  }
}
