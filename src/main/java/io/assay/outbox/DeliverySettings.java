package io.assay.outbox;

import io.assay.message.Destination;
import java.time.Duration;
import java.util.Optional;

/**
 * How what is owed is delivered.
 *
 * @param admin who is told when a destination takes no messages
 * @param expires an alert that could not be delivered for so long goes into a digest
 * @param catchUp after an outage so many alerts a destination gets one by one, the newest; those
 *     before them go into a digest
 * @param settling how long a platform may take to show what it has stored: a message whose answer
 *     was lost is not looked for before
 */
public record DeliverySettings(
    Optional<Destination> admin, Duration expires, int catchUp, Duration settling) {
  /** As it is where nothing is configured. */
  public static final DeliverySettings AS_SHIPPED =
      new DeliverySettings(Optional.empty(), Duration.ofDays(2), 10, Duration.ofSeconds(10));
}
