package io.assay.outbox;

import io.assay.message.Destination;
import java.util.List;

/**
 * Carries messages to one platform. One call is one attempt: no loop, no sleep, no database. Safe
 * for many threads.
 */
public interface Courier extends AutoCloseable {
  /** The {@link Destination#platform()} it serves. */
  String platform();

  /** Posts the message once, within ten seconds or so, and says what came of it. Never throws. */
  Outcome deliver(Shipment shipment);

  /** Looks whether an attempt whose answer was lost has arrived after all. Never throws. */
  Lookup find(Shipment shipment);

  /**
   * Looks, without posting anything, whether it could deliver to these places of its platform.
   * Never throws.
   */
  List<Finding> examine(List<Destination> destinations);

  @Override
  void close();
}
