package io.assay.archive;

import io.assay.post.Posts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the names of the store in memory, and in step with it: every few seconds in which somebody
 * asks, one look at a handful of rows tells whether anything has changed, and only then all names
 * are read. Several nodes write the store, so it has to be asked. Whoever asks again within seconds
 * does not wait for that. Safe for many threads.
 */
final class KnownTerms {
  private static final Logger log = LoggerFactory.getLogger(KnownTerms.class);

  /** So long what was read is taken to be all there is. */
  static final Duration FRESH = Duration.ofSeconds(3);

  /** Older names are used by nobody: who asks waits until it is known whether they still hold. */
  static final Duration OLD = Duration.ofSeconds(10);

  private final Posts posts;
  private Aliases aliases;
  private final InstantSource time;
  private final Executor behind;
  private final AtomicBoolean reading = new AtomicBoolean();
  private volatile @Nullable Read read;

  private record Read(String edition, Instant at, NameIndex index) {
    /** A clock that was put back makes it old. */
    boolean isWithin(Duration age, Instant now) {
      Duration passed = Duration.between(at, now);
      return !passed.isNegative() && passed.compareTo(age) < 0;
    }
  }

  /**
   * @param behind reads while others are answered
   */
  KnownTerms(Posts posts, Aliases aliases, InstantSource time, Executor behind) {
    this.posts = posts;
    this.aliases = aliases;
    this.time = time;
    this.behind = behind;
  }

  /** All names, at most {@link #OLD}. */
  NameIndex names() {
    Read known = read;
    Instant now = time.instant();
    if (known == null || !known.isWithin(OLD, now)) {
      return readAgain().index();
    }
    if (!known.isWithin(FRESH, now) && reading.compareAndSet(false, true)) {
      behind.execute(this::readBehind);
    }
    return known.index();
  }

  private void readBehind() {
    try {
      readAgain();
    } catch (RuntimeException e) {
      log.warn("Names could not be read: {}", e.getMessage());
    } finally {
      reading.set(false);
    }
  }

  /** Terms are called otherwise besides from now on. */
  synchronized void use(Aliases others) {
    aliases = others;
    read = null;
  }

  private synchronized Read readAgain() {
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
