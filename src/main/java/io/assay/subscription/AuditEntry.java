package io.assay.subscription;

import java.time.Instant;
import java.util.Optional;

/**
 * A change of a subscription that was made in chat.
 *
 * @param who {@code slack U0123ABCD}
 * @param destination where it went, or goes since
 * @param before the entry as it was; empty where there was none
 * @param after the entry as it is since; empty where there is none
 */
public record AuditEntry(
    Instant at,
    String who,
    What what,
    String subscription,
    String destination,
    Optional<String> before,
    Optional<String> after) {
  /** What was done. */
  public enum What {
    CREATED,
    CHANGED,
    PAUSED,
    RESUMED,
    DELETED
  }
}
