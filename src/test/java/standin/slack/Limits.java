package standin.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often a method may be called. What is refused does not count.
 *
 * <p>Slack promises at least the figures of its tiers; here they are the most. See
 * https://docs.slack.dev/apis/web-api/rate-limits
 */
final class Limits {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int TIER_2 = 20;
  private static final int TIER_3 = 50;

  /**
   * One message a second and channel, and a short burst of this many at once, after which the
   * seconds must catch up. Slack names no figure for the burst.
   */
  private static final int BURST = 3;

  private static final Map<String, Integer> A_MINUTE =
      Map.of(
          "chat.update", TIER_3,
          "chat.delete", TIER_3,
          "conversations.history", TIER_3,
          "conversations.replies", TIER_3,
          "conversations.info", TIER_3,
          "conversations.list", TIER_2);

  private final Map<String, Window> windows = new HashMap<>();
  private final InstantSource time;
  private int messagesAMinute;

  Limits(InstantSource time) {
    this.time = time;
  }

  /**
   * Turns them on.
   *
   * @param messagesAMinute over all channels; 0 turns all off
   */
  synchronized void enforce(int messagesAMinute) {
    this.messagesAMinute = messagesAMinute;
    windows.clear();
  }

  /** 429 if this is one call too many; counts it otherwise. */
  synchronized Optional<Reply> refusal(String method, String channel) {
    if (messagesAMinute == 0) {
      return Optional.empty();
    }
    Instant now = time.instant();
    List<Window> all = windows(method, channel).toList();
    Optional<Duration> wait =
        all.stream().flatMap(w -> w.wait(now).stream()).max(Duration::compareTo);
    if (wait.isEmpty()) {
      all.forEach(window -> window.take(now));
    }
    return wait.map(Limits::tooMany);
  }

  private Stream<Window> windows(String method, String channel) {
    if (method.equals("chat.postMessage")) {
      return Stream.of(
          windows.computeIfAbsent(channel, c -> new Window(BURST, Duration.ofSeconds(BURST))),
          windows.computeIfAbsent(method, m -> new Window(messagesAMinute, MINUTE)));
    }
    return Optional.ofNullable(A_MINUTE.get(method)).stream()
        .map(most -> windows.computeIfAbsent(method, m -> new Window(most, MINUTE)));
  }

  private static Reply tooMany(Duration wait) {
    return Reply.tooMany().with("Retry-After", String.valueOf(wait.plusMillis(999).toSeconds()));
  }
}
