package io.assay.outbox;

import io.assay.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way; its key is what makes an attempt recognisable on the platform.
 *
 * @param target the message that is edited or answered; null for a message of its own, and as long
 *     as nobody has claimed it
 * @param silent whether it comes without a sound, where the platform can do that
 */
public record Shipment(
    ShipmentKey key, Action action, @Nullable Receipt target, Message message, boolean silent) {
  /** A message of its own. */
  public static Shipment post(ShipmentKey key, Message message) {
    return new Shipment(key, Action.POST, null, message, false);
  }

  /** The same with other words. */
  Shipment saying(Message other) {
    return new Shipment(key, action, target, other, silent);
  }

  /**
   * The message that is edited or answered.
   *
   * @throws IllegalStateException if it is a message of its own
   */
  public Receipt requireTarget() {
    if (target == null) {
      throw new IllegalStateException(action + " of nothing");
    }
    return target;
  }
}
