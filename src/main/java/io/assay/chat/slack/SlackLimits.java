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

  /**
   * One message a second in a channel, and a little for those that arrive late. "Short bursts" are
   * tolerated; nobody says how short.
   */
  private static final Pace.Rate IN_A_CHANNEL = new Pace.Rate(1, Duration.ofMillis(1_030), 1);

  /** "Several hundred messages a minute" in a workspace: 300 in any, the burst included. */
  private static final Pace.Rate IN_A_WORKSPACE = new Pace.Rate(288, MINUTE, 10);

  /** Tier 3: more than 50 a minute, of all channels together. */
  private static final Pace.Rate EDITS = new Pace.Rate(48, MINUTE, 2);

  private SlackLimits() {}

  static Pace posts() {
    return new Pace(IN_A_CHANNEL, IN_A_WORKSPACE, TimeMeter.SYSTEM_NANOTIME);
  }

  static Pace edits() {
    return new Pace(EDITS, EDITS, TimeMeter.SYSTEM_NANOTIME);
  }
}
