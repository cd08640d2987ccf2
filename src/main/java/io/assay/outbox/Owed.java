package io.assay.outbox;

import io.assay.post.PostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that somebody is owed.
 *
 * @param post that it speaks of, if it does
 * @param newsAt when what it says became news
 * @param target id of the row whose message is edited or answered; null for a message of its own
 * @param heading under what a digest lists it
 * @param hold what it waits for; null if it may go at once
 */
record Owed(
    Shipment shipment,
    @Nullable PostId post,
    Instant newsAt,
    @Nullable Long target,
    @Nullable String heading,
    @Nullable Hold hold) {
  /** What may go at once, and goes alone. */
  Owed(Shipment shipment, @Nullable PostId post, Instant newsAt, @Nullable Long target) {
    this(shipment, post, newsAt, target, null, null);
  }

  /** A message of its own about no post. */
  static Owed of(Shipment shipment, Instant now) {
    return new Owed(shipment, null, now, null);
  }
}
