package io.assay.subscription;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody changed in chat: a subscription that was made there, or what is muted.
 *
 * @param who {@code Anna (slack:U0123ABCD)}, at most 120 characters
 * @param subject name of the subscription, or what is muted; at most 80 characters
 * @param destination where it went, or goes since
 * @param before the entry as it was, or what was muted until when and why; empty where there was
 *     none
 * @param after the same since then; empty where there is none
 */
public record AuditEntry(
    Instant at,
    String who,
    What what,
    String subject,
    String destination,
    Optional<String> before,
    Optional<String> after) {
  /** The longest subject. */
  public static final int SUBJECT = 80;

  /** What was done. */
  public enum What {
    CREATED,
    CHANGED,
    PAUSED,
    RESUMED,
    DELETED,
    MUTED,
    UNMUTED
  }
}
