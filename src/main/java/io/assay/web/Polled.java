package io.assay.web;

import io.assay.message.Ago;
import io.assay.message.Excerpt;
import io.assay.outbox.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How reading a source goes.
 *
 * @param lastRead when it was read last
 * @param overdueAt from when on it should have been read again
 * @param failures polls in a row that failed
 * @param clockAhead how far our clock is ahead of its; empty where it does not tell
 * @param last what came of the last poll, in a few words
 */
public record Polled(
    String source,
    Optional<Instant> lastRead,
    Instant overdueAt,
    int failures,
    Optional<Duration> clockAhead,
    String last) {
  private static final int LONGEST = 200;

  /** Whether it is read as it should be; a poll or two that fail are no reason to worry. */
  public Finding finding(Instant now) {
    String read = lastRead.map(at -> "read " + Ago.of(at, now)).orElse("not read since the start");
    String what = failures == 0 ? read : read + "; " + Excerpt.cut(last, LONGEST);
    if (lastRead.isEmpty() || now.isAfter(overdueAt)) {
      return Finding.failure(what, "Assay goes on trying");
    }
    return failures == 0 ? Finding.ok(what) : Finding.warning(what, "Assay goes on trying");
  }
}
