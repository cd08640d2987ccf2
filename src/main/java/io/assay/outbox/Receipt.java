package io.assay.outbox;

/**
 * The platform's word that a message stands.
 *
 * @param channel the platform's id of the channel; empty for the console
 * @param message the platform's id of the message in that channel (Slack: its {@code ts}); empty
 *     for the console
 * @param permalink an address that opens the message; empty where none is known
 */
public record Receipt(String channel, String message, String permalink) {
  /** One whose address is not known. */
  public Receipt(String channel, String message) {
    this(channel, message, "");
  }

  /** Whether it is the same message. */
  boolean isOf(Receipt other) {
    return channel.equals(other.channel) && message.equals(other.message);
  }
}
