package standin.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many requests Discord takes.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits">rate limits</a>
 */
final class Limits {
  /** Requests a second, but for those that answer interactions. */
  private static final int GLOBAL = 50;

  private static final Duration SECOND = Duration.ofSeconds(1);

  /** Answers of 401, 403 and 429 in ten minutes; then the address is banned. */
  static final int INVALID = 10_000;

  private static final Duration INVALID_WITHIN = Duration.ofMinutes(10);
  private static final List<Integer> IS_INVALID = List.of(401, 403, 429);

  private static final Pattern MESSAGES =
      Pattern.compile("(\\w+) channels/(\\d+)/messages(/\\d+)?");

  private final Map<String, Bucket> buckets = new HashMap<>();
  private final Deque<Instant> lately = new ArrayDeque<>();
  private final Deque<Instant> invalid = new ArrayDeque<>();
  private final InstantSource time;
  private boolean enforced;
  private int messages;
  private Duration window = Duration.ZERO;
  private int limited;

  Limits(InstantSource time) {
    this.time = time;
  }

  /** Discord names no figures: its headers do, and they can change. */
  private final class Bucket {
    final String hash;
    int taken;
    Instant reset = Instant.EPOCH;

    Bucket(String hash) {
      this.hash = hash;
    }

    boolean take(Instant now) {
      if (!now.isBefore(reset)) {
        taken = 0;
        reset = now.plus(window);
      }
      taken++;
      return taken <= messages;
    }

    double secondsLeft(Instant now) {
      return Duration.between(now, reset).toMillis() / 1000.0;
    }

    Map<String, String> headers(Instant now) {
      return Map.of(
          "X-RateLimit-Limit", Integer.toString(messages),
          "X-RateLimit-Remaining", Integer.toString(Math.max(0, messages - taken)),
          "X-RateLimit-Reset", decimal(reset.toEpochMilli() / 1000.0),
          "X-RateLimit-Reset-After", decimal(secondsLeft(now)),
          "X-RateLimit-Bucket", hash);
    }
  }

  private static String decimal(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }

  /** Turns them on: so many messages in each window, for a channel and kind of request. */
  synchronized void enforce(int messagesInWindow, Duration eachWindow) {
    enforced = true;
    messages = messagesInWindow;
    window = eachWindow;
    buckets.clear();
  }

  /**
   * Counts a request.
   *
   * @return the headers that its answer gets
   * @throws Refusal if it is one too many
   */
  synchronized Map<String, String> take(String request) throws Refusal {
    Instant now = time.instant();
    if (!enforced) {
      return Map.of();
    }
    takeGlobal(request, now);
    Matcher match = MESSAGES.matcher(request);
    if (!match.matches()) {
      return Map.of();
    }
    String kind = match.group(1) + (match.group(3) == null ? "" : " one");
    Bucket bucket = buckets.computeIfAbsent(kind + match.group(2), k -> new Bucket(hash(kind)));
    boolean fits = bucket.take(now);
    Map<String, String> headers = bucket.headers(now);
    if (!fits) {
      throw tooMany(bucket.secondsLeft(now), "user").with(headers);
    }
    return headers;
  }

  private static String hash(String kind) {
    return String.format("%08x", kind.hashCode());
  }

  private void takeGlobal(String request, Instant now) throws Refusal {
    if (request.contains(" interactions/") || request.contains(" webhooks/")) {
      return;
    }
    forget(lately, now.minus(SECOND));
    if (lately.size() >= GLOBAL) {
      Duration wait = Duration.between(now, lately.getFirst().plus(SECOND));
      throw tooMany(wait.toMillis() / 1000.0, "global").with(Map.of("X-RateLimit-Global", "true"));
    }
    lately.addLast(now);
  }

  private static Refusal tooMany(double seconds, String scope) {
    return new Refusal(429, 0, "You are being rate limited.").retryAfter(seconds, scope);
  }

  /** What the proxy says instead of Discord to an address that was banned. */
  synchronized Optional<Reply> ban() {
    return enforced && invalid() >= INVALID
        ? Optional.of(Fault.bannedFor((int) INVALID_WITHIN.toSeconds()).given)
        : Optional.empty();
  }

  synchronized void answered(int status) {
    limited += status == 429 ? 1 : 0;
    if (IS_INVALID.contains(status)) {
      invalid.addLast(time.instant());
    }
  }

  /** How many answers were a 429. */
  synchronized int limited() {
    return limited;
  }

  /** How many answers of the last ten minutes count towards a ban. */
  synchronized int invalid() {
    forget(invalid, time.instant().minus(INVALID_WITHIN));
    return invalid.size();
  }

  private static void forget(Deque<Instant> all, Instant until) {
    while (!all.isEmpty() && !all.getFirst().isAfter(until)) {
      all.removeFirst();
    }
  }
}
