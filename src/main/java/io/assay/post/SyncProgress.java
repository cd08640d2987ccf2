package io.assay.post;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How far the sync of a source has come.
 *
 * @param since what was published before is not looked at; {@link SyncLog#BEGINNING} for all
 * @param wanted posts, counted when it began
 * @param done of them
 * @param updatedAt when it last came on
 * @param waitsUntil where the source asked to be left alone, or failed: when it goes on
 */
public record SyncProgress(
    String source,
    Instant since,
    int wanted,
    int done,
    Instant startedAt,
    Instant updatedAt,
    Optional<Instant> waitsUntil) {

  /** The same, further on. */
  public SyncProgress at(int nowDone, Instant now) {
    return new SyncProgress(source, since, wanted, nowDone, startedAt, now, Optional.empty());
  }

  /** The same, at rest. */
  public SyncProgress waiting(Instant until, Instant now) {
    return new SyncProgress(source, since, wanted, done, startedAt, now, Optional.of(until));
  }

  /** In whole percent, cut; 100 where nothing is wanted. */
  public int percent() {
    return wanted == 0 ? 100 : (int) (100L * Math.min(done, wanted) / wanted);
  }

  /** How long it will still take at the speed so far; empty where that cannot be said. */
  public Optional<Duration> left() {
    if (done == 0 || waitsUntil.isPresent()) {
      return Optional.empty();
    }
    Duration soFar = Duration.between(startedAt, updatedAt);
    return Optional.of(soFar.multipliedBy(Math.max(0, wanted - done)).dividedBy(done));
  }

  /** For people: {@code 1,200 of 8,000 posts, 15 %, about 6 min left}. */
  public String words() {
    String far = String.format(Locale.ENGLISH, "%,d of %,d posts, %d %%", done, wanted, percent());
    return far + left().map(time -> ", about " + rounded(time) + " left").orElse("");
  }

  private static String rounded(Duration time) {
    if (time.toSeconds() < 90) {
      return time.toSeconds() + " s";
    }
    long minutes = (time.toSeconds() + 30) / 60;
    return minutes < 90 ? minutes + " min" : (minutes + 30) / 60 + " h";
  }
}
