package io.assay.post;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a source is used to publish: its own pauses, nights, weekends and all.
 *
 * @param last when it published last
 * @param longest of its pauses but one, which may have been a holiday
 */
public record Rhythm(Instant last, Duration longest) {
  /** Of how many posts it is learnt at most. */
  public static final int POSTS = 100;

  private static final int LEAST_PAUSES = 20;
  private static final Duration SHORTEST = Duration.ofHours(6);

  /** Learns from when posts were published; empty where there are too few to tell. */
  public static Optional<Rhythm> of(Collection<Instant> published) {
    List<Instant> times = published.stream().sorted().toList();
    List<Duration> pauses =
        IntStream.range(1, times.size())
            .mapToObj(at -> Duration.between(times.get(at - 1), times.get(at)))
            .sorted(Comparator.reverseOrder())
            .toList();
    return pauses.size() < LEAST_PAUSES
        ? Optional.empty()
        : Optional.of(new Rhythm(times.get(times.size() - 1), pauses.get(1)));
  }

  /** Whether the pause that it makes now is half as long again as any of late, but one. */
  public boolean isSilent(Instant now) {
    Duration unusual = longest.multipliedBy(3).dividedBy(2);
    Duration least = unusual.compareTo(SHORTEST) < 0 ? SHORTEST : unusual;
    return Duration.between(last, now).compareTo(least) > 0;
  }
}
