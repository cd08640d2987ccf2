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
 * @param mention who is called; nobody where it is silent
 * @param silent whether it comes without a sound, where the platform can do that
 * @param thread whether it is said in a thread of the day
 */
public record Style(
    Format format,
    OnUpdate onUpdate,
    Optional<Destination> contact,
    Optional<Mention> mention,
    boolean silent,
    boolean thread) {
  /**
   * @throws IllegalArgumentException if it is silent and calls somebody
   */
  public Style {
    if (silent && mention.isPresent()) {
      throw new IllegalArgumentException("A silent message cannot call anybody.");
    }
  }

  /** As it is where a subscription says no more. */
  public static Style of(Format format) {
    return of(format, OnUpdate.EDIT_AND_REPLY);
  }

  /** The same, but for what becomes of the message. */
  public static Style of(Format format, OnUpdate onUpdate) {
    return new Style(format, onUpdate, Optional.empty(), Optional.empty(), false, false);
  }

  /** The same with a sound. */
  Style aloud() {
    return new Style(format, onUpdate, contact, mention, false, thread);
  }
}
