package io.assay.outbox;

import io.assay.message.Destination;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What makes a message the same message: two with the same key are never both sent.
 *
 * @param subject what it is about: the canonical link of the post
 * @param revision 0 for the first message of this kind about the subject
 */
public record ShipmentKey(Kind kind, String subject, Destination to, int revision) {
  /**
   * 24 characters of lower-case hex, the same for the same key for ever; short enough for Discord's
   * nonce (25).
   */
  public String token() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  (kind.key() + "\n" + subject + "\n" + to + "\n" + revision)
                      .getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
