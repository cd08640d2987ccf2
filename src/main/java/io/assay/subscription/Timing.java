package io.assay.subscription;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When a destination is told.
 *
 * @param digest when it gets all in one message; empty: each at once
 * @param quiet when it is told nothing
 * @param maxPerHour how many messages it gets in an hour before the rest becomes a digest; {@link
 *     #UNLIMITED}: all
 */
public record Timing(Optional<Times> digest, Optional<QuietHours> quiet, int maxPerHour) {
  public static final int UNLIMITED = 0;

  /** Each at once, as it is where a subscription says no more. */
  public static final Timing NOW = new Timing(Optional.empty(), Optional.empty(), UNLIMITED);

  /**
   * @throws IllegalArgumentException if the number is below 0
   */
  public Timing {
    if (maxPerHour < 0) {
      throw new IllegalArgumentException("At most " + maxPerHour + " is none.");
    }
  }

  /** Why something is said when it is. */
  public enum Why {
    NOW,
    DIGEST,
    QUIET
  }

  /**
   * When something may be said.
   *
   * @param at not before it is asked
   * @param why what it waits for
   */
  public record Release(Instant at, Why why) {}

  /** When what is there now may be said; how many were said before does not count. */
  public Release release(Instant now) {
    // A digest that comes no more would hold it for ever.
    Optional<Instant> next = digest.flatMap(times -> times.next(now));
    Instant due = next.orElse(now);
    Instant loud = loud(due);
    if (next.isPresent()) {
      return new Release(loud, Why.DIGEST);
    }
    return new Release(loud, loud.equals(now) ? Why.NOW : Why.QUIET);
  }

  /** When something may be said aloud: this very time, if it is not quiet then. */
  public Instant loud(Instant now) {
    return quiet.map(hours -> hours.end(now)).orElse(now);
  }

  /** Whose clock it goes by; empty where it goes by none. */
  public Optional<ZoneId> zone() {
    return digest.map(Times::zone).or(() -> quiet.map(QuietHours::zone));
  }
}
