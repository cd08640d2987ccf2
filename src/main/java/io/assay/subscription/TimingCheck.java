package io.assay.subscription;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for times at which a destination is hardly meant to be told.
 *
 * @param now from when on times are looked at
 */
record TimingCheck(Instant now) {
  /** So many times of a digest stand for all. */
  private static final int TIMES = 14;

  private static final Duration SHORTEST = Duration.ofHours(1);

  List<RuleFinding> check(Subscription subscription) {
    List<RuleFinding> found = new ArrayList<>();
    Timing timing = subscription.timing();
    timing
        .quiet()
        .flatMap(TimingCheck::hardlyLoud)
        .ifPresent(text -> found.add(new RuleFinding(subscription.name(), "quietHours", text)));
    timing
        .digest()
        .flatMap(times -> timing.quiet().flatMap(quiet -> covered(times, quiet)))
        .ifPresent(text -> found.add(new RuleFinding(subscription.name(), "quietHours", text)));
    return found;
  }

  private static Optional<String> hardlyLoud(QuietHours quiet) {
    Duration loud = Duration.between(quiet.to(), quiet.from());
    boolean daily = quiet.days().size() == DayOfWeek.values().length;
    Duration left = loud.isNegative() ? loud.plusDays(1) : loud;
    return daily && left.compareTo(SHORTEST) < 0
        ? Optional.of(
            "leave %d min of a day in which something is said".formatted(left.toMinutes()))
        : Optional.empty();
  }

  private Optional<String> covered(Times digest, QuietHours quiet) {
    Optional<Instant> next = digest.next(now);
    Instant first = now;
    for (int time = 0; time < TIMES && next.isPresent(); time++) {
      Instant at = next.get();
      if (quiet.end(at).equals(at)) {
        return Optional.empty();
      }
      first = time == 0 ? at : first;
      next = digest.next(at);
    }
    return first.equals(now)
        ? Optional.empty()
        : Optional.of(
            "cover each time of the digest (%s), which waits until they end, at %s"
                .formatted(digest.written(), quiet.end(first).atZone(quiet.zone()).toLocalTime()));
  }
}
