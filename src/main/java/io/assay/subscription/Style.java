package io.assay.subscription;

import io.assay.message.Destination;
import io.assay.subscription.Subscription.Format;
import java.util.Optional;

/**
 * How a destination is told.
 *
 * @param format how much of a brief is shown
 * @param onUpdate what becomes of the message when its post changes
 * @param contact who is told, besides the admin, when the destination takes no messages
 */
public record Style(Format format, OnUpdate onUpdate, Optional<Destination> contact) {
  /** As it is where a subscription says no more. */
  public static Style of(Format format) {
    return new Style(format, OnUpdate.EDIT_AND_REPLY, Optional.empty());
  }
}
