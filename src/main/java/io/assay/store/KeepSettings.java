package io.assay.store;

import java.time.Duration;

/**
 * How long things are kept. What is owed, and posts, are kept for good.
 *
 * @param decisions what was decided about posts, and why
 * @param deliveries messages that have arrived or were given up: as long as they may be changed,
 *     answered or looked for
 * @param audit who changed which subscription
 * @param uncompressed texts of posts; older ones are compressed
 */
public record KeepSettings(
    Duration decisions, Duration deliveries, Duration audit, Duration uncompressed) {
  public static final KeepSettings AS_SHIPPED =
      new KeepSettings(
          Duration.ofDays(90), Duration.ofDays(365), Duration.ofDays(730), Duration.ofDays(90));
}
