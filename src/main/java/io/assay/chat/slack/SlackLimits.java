package io.assay.chat.slack;

import io.assay.outbox.Pace;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * How fast Slack lets an app go.
 *
 * @see <a href="https://docs.slack.dev/apis/web-api/rate-limits">rate limits</a>
 */
final class SlackLimits {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** One message a second in a channel; "short bursts" are tolerated. */
  private static final Pace.Rate IN_A_CHANNEL = new Pace.Rate(1, Duration.ofSeconds(1), 2);

  /** "Several hundred messages a minute" in a workspace. */
  private static final Pace.Rate IN_A_WORKSPACE = new Pace.Rate(300, MINUTE, 10);

  /** Tier 3: more than 50 a minute, of all channels together. */
  private static final Pace.Rate EDITS = new Pace.Rate(50, MINUTE, 10);

  private SlackLimits() {}

  static Pace posts() {
    return new Pace(IN_A_CHANNEL, IN_A_WORKSPACE, TimeMeter.SYSTEM_NANOTIME);
  }

  static Pace edits() {
    return new Pace(EDITS, EDITS, TimeMeter.SYSTEM_NANOTIME);
  }
}
