package io.assay.outbox;

import io.assay.message.Destination;
import io.assay.store.Fingerprint;

/**
 * What makes a message the same message: two with the same key are never both sent.
 *
 * @param subject what it is about: the canonical link of the post
 * @param revision 0 for the first message of this kind about the subject
 */
public record ShipmentKey(Kind kind, String subject, Destination to, int revision) {
  private static final int LENGTH = 24;

  /**
   * 24 characters of lower-case hex, the same for the same key for ever; short enough for Discord's
   * nonce (25).
   */
  public String token() {
    String key = kind.key() + "\n" + subject + "\n" + to + "\n" + revision;
    return Fingerprint.of(key).substring(0, LENGTH);
  }
}
