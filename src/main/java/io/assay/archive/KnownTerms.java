package io.assay.archive;

import io.assay.post.Posts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the names of the store in memory, and in step with it: every few seconds in which somebody
 * asks, one look at a handful of rows tells whether anything has changed, and only then all names
 * are read. Several nodes write the store, so it has to be asked. Safe for many threads.
 */
final class KnownTerms {
  /** So long what was read is taken to be all there is. */
  static final Duration FRESH = Duration.ofSeconds(3);

  /** While somebody reads the names anew, others are answered by those before; up to this age. */
  static final Duration OLD = Duration.ofMinutes(1);

  private final Posts posts;
  private final Aliases aliases;
  private final InstantSource time;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable Read read;

  private record Read(String edition, Instant at, NameIndex index) {
    /** A clock that was put back makes it old. */
    boolean isWithin(Duration age, Instant now) {
      Duration passed = Duration.between(at, now);
      return !passed.isNegative() && passed.compareTo(age) < 0;
    }
  }

  KnownTerms(Posts posts, Aliases aliases, InstantSource time) {
    this.posts = posts;
    this.aliases = aliases;
    this.time = time;
  }

  /** All names, at most a few seconds old. */
  NameIndex names() {
    Read known = read;
    Instant now = time.instant();
    if (known != null && known.isWithin(FRESH, now)) {
      return known.index();
    }
    boolean mine = reading.tryLock();
    if (!mine && known != null && known.isWithin(OLD, now)) {
      return known.index();
    }
    if (!mine) {
      reading.lock();
    }
    try {
      return readAgain().index();
    } finally {
      reading.unlock();
    }
  }

  private Read readAgain() {
    Read known = read;
    Instant now = time.instant();
    if (known != null && known.isWithin(FRESH, now)) {
      return known;
    }
    // Asked for first: what is written while the names are read is found at the next look.
    String edition = posts.edition();
    NameIndex index =
        known != null && known.edition().equals(edition)
            ? known.index()
            : new NameIndex(posts.terms(), aliases);
    Read again = new Read(edition, now, index);
    read = again;
    return again;
  }
}
