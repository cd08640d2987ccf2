package io.assay.post.wordpress;

import io.assay.post.Known;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The look at what was modified lately: one small request where nothing was. It overlaps with what
 * was seen before, because a site's times are not monotonous.
 */
final class Window {
  /**
   * How far it looks back behind the newest change: over the hour that the clocks are put back, and
   * a post that took its time to be saved.
   */
  static final Duration OVERLAP = Duration.ofHours(2);

  /** Beyond so many pages of changes a walk over all posts is cheaper. */
  static final int MOST_PAGES = 5;

  /** Bodies that one poll brings. */
  static final int MOST_BODIES = 100;

  private final WordPressApi api;
  private final PostReader reader;
  private final Changes changes;
  private final WordPressSettings settings;

  Window(WordPressApi api, PostReader reader, Changes changes, WordPressSettings settings) {
    this.api = api;
    this.reader = reader;
    this.changes = changes;
    this.settings = settings;
  }

  /** Where the first look begins: empty where the site has no posts. */
  Optional<Instant> start(Known known, Instant now) throws IOException {
    List<WordPressPost> last = api.lastModified().posts();
    if (last.isEmpty()) {
      Vanished.refuseEmptiness(settings.url().getHost(), known.ids().size());
      return Optional.empty();
    }
    return Optional.of(newest(last, now).minus(OVERLAP));
  }

  /** Looks once; the bookmark moves on only when all that was found has been handed over. */
  Bookmark look(Bookmark from, Known known, Instant now, Gathering into) throws IOException {
    List<WordPressPost> listed = new ArrayList<>();
    boolean all = list(Instant.ofEpochSecond(from.since()), listed);
    if (listed.isEmpty()) {
      return lookBack(from, known, now).looked(now);
    }
    List<WordPressPost> changed =
        new ArrayList<>(changes.among(listed, known, id -> true, from.refused(), into));
    changed.sort(Comparator.comparing((WordPressPost post) -> modified(post)));
    reader.readWithBodies(changed.subList(0, Math.min(MOST_BODIES, changed.size())), into);
    if (changed.size() > MOST_BODIES) {
      into.leaveRest();
      return from.looked(now);
    }
    Instant newest = newest(listed, now);
    if (!all) {
      // From here on only what comes after; the walk finds the rest of what changed before.
      return from.withSince(newest.minusSeconds(1)).startSweep(now, settings.sweep()).looked(now);
    }
    Instant since = newest.minus(OVERLAP);
    return since.getEpochSecond() > from.since()
        ? from.withSince(since).looked(now)
        : from.looked(now);
  }

  /** True where all pages were read. */
  private boolean list(Instant since, List<WordPressPost> into) throws IOException {
    for (int number = 1; number <= MOST_PAGES; number++) {
      Page page = api.modifiedAfter(since.toString(), number);
      into.addAll(page.posts());
      boolean unsaid = page.pages().isEmpty() && page.items().size() < WordPressApi.PER_PAGE;
      if (page.isLast(number) || unsaid) {
        return true;
      }
    }
    return false;
  }

  /**
   * The newest post itself should have been listed. Either it was taken away, and the window goes
   * back to the newest that is left, or the site is broken.
   */
  private Bookmark lookBack(Bookmark from, Known known, Instant now) throws IOException {
    return start(known, now).map(from::withSince).orElse(from);
  }

  /** Never later than now: a post from the future must not hide those of the present. */
  private static Instant newest(List<WordPressPost> listed, Instant now) {
    return listed.stream()
        .map(Window::modified)
        .filter(moment -> moment.isBefore(now))
        .max(Comparator.naturalOrder())
        .orElse(now);
  }

  private static Instant modified(WordPressPost post) {
    return post.modifiedAt().orElse(Instant.EPOCH);
  }
}
