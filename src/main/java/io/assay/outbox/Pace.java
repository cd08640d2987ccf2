package io.assay.outbox;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How fast a platform lets us go: a rate for each channel and one for all of them, and what it asks
 * for besides. Remembers, asks nobody, sleeps never. Safe for many threads.
 */
public final class Pace {
  /** A rate that holds nobody up. */
  private static final Rate UNLIMITED = new Rate(1_000_000, Duration.ofSeconds(1), 1_000_000);

  private static final String ALL = "";

  private final Rate each;
  private final Bucket all;
  private final TimeMeter clock;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final Map<String, Long> holds = new ConcurrentHashMap<>();

  /**
   * So many things in a time, evenly.
   *
   * @param burst how many of them may go at once after a rest
   */
  public record Rate(long count, Duration time, long burst) {
    private Bandwidth bandwidth() {
      return Bandwidth.builder().capacity(burst).refillGreedy(count, time).build();
    }
  }

  /**
   * @param each the rate of each channel
   * @param all the rate of all channels together
   */
  public Pace(Rate each, Rate all, TimeMeter clock) {
    this.each = each;
    this.clock = clock;
    this.all = bucket(all);
  }

  /** One that holds nobody up, but for what the platform asks. */
  public static Pace unlimited() {
    return new Pace(UNLIMITED, UNLIMITED, TimeMeter.SYSTEM_NANOTIME);
  }

  private Bucket bucket(Rate rate) {
    return Bucket.builder().addLimit(rate.bandwidth()).withCustomTimePrecision(clock).build();
  }

  /**
   * Counts one more that is sent to a channel, if it may be sent now.
   *
   * @return zero if it may; else how long to wait, and nothing was counted
   */
  public synchronized Duration take(String channel) {
    Bucket bucket = buckets.computeIfAbsent(channel, c -> bucket(each));
    long held = Math.max(held(ALL), held(channel));
    long nanos = Math.max(held, Math.max(nanosToWait(all), nanosToWait(bucket)));
    if (nanos == 0) {
      bucket.consumeIgnoringRateLimits(1);
      all.consumeIgnoringRateLimits(1);
    }
    return Duration.ofNanos(nanos);
  }

  private static long nanosToWait(Bucket bucket) {
    return bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
  }

  private long held(String channel) {
    Long until = holds.get(channel);
    if (until == null) {
      return 0;
    }
    long left = until - clock.currentTimeNanos();
    if (left <= 0) {
      holds.remove(channel, until);
    }
    return Math.max(0, left);
  }

  /**
   * The platform asks for a pause where something was sent to a channel. It does not say whether it
   * means the channel or all: where a second channel is asked for one before the first one's is
   * over, it means all.
   */
  public void holdFor(String channel, Duration pause) {
    boolean second =
        holds.keySet().stream().anyMatch(other -> !other.equals(channel) && held(other) > 0);
    hold(second ? ALL : channel, pause);
  }

  /** The platform asks for a pause in one channel. */
  public void hold(String channel, Duration pause) {
    holds.put(channel, clock.currentTimeNanos() + pause.toNanos());
  }

  /** The platform asks for a pause altogether. */
  public void holdAll(Duration pause) {
    hold(ALL, pause);
  }
}
