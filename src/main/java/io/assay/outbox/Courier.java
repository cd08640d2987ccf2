package io.assay.outbox;

import io.assay.message.Destination;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Carries messages to one platform. One call is one attempt: no loop, no sleep, no database. Safe
 * for many threads.
 */
public interface Courier extends AutoCloseable {
  /** Couriers by the platform that each serves. */
  static Map<String, Courier> byPlatform(List<Courier> couriers) {
    return couriers.stream().collect(Collectors.toMap(Courier::platform, Function.identity()));
  }

  /** The {@link Destination#platform()} it serves. */
  String platform();

  /**
   * Counts one more such thing that is done there, if the platform lets it be done now. Asks
   * nobody.
   *
   * @return zero if it does; else how long it wants us to wait, and nothing was counted
   */
  default Duration pace(Destination to, Action action) {
    return Duration.ZERO;
  }

  /**
   * Posts, edits or answers once, within ten seconds or so, and says what came of it. Never throws.
   */
  Outcome deliver(Shipment shipment);

  /**
   * Looks whether an attempt whose answer was lost has arrived after all. Of an edit it is enough
   * to know that it may be done again. Never throws.
   */
  Lookup find(Shipment shipment);

  /**
   * Deletes a message of ours that stands there twice. Never throws.
   *
   * @return empty when it is gone, else one line for people
   */
  Optional<String> delete(Receipt second);

  /**
   * Looks, without posting anything, whether a place takes messages; one without an address is the
   * whole platform. Never throws.
   */
  Finding probe(Destination place);

  /**
   * Looks, without posting anything, whether it could deliver to these places of its platform.
   * Never throws.
   */
  List<Finding> examine(List<Destination> destinations);

  @Override
  void close();
}
