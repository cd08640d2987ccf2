package io.assay.post.wordpress;

import io.assay.post.Known;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * The walk over all posts of a site by their ids, a page at a time. It finds what the window cannot
 * see: posts that were put in with an old date, changes of terms alone, renamed terms, and posts
 * that are gone.
 */
final class Walk {
  private final WordPressApi api;
  private final Taxonomies taxonomies;
  private final PostReader reader;
  private final Changes changes;
  private final Vanished vanished;
  private final WordPressSettings settings;

  Walk(
      WordPressApi api,
      Taxonomies taxonomies,
      PostReader reader,
      Changes changes,
      WordPressSettings settings) {
    this.api = api;
    this.taxonomies = taxonomies;
    this.reader = reader;
    this.changes = changes;
    this.vanished = new Vanished(api);
    this.settings = settings;
  }

  /** One step: all terms read anew, or a page of posts. */
  Bookmark step(Bookmark from, Sweep sweep, Known known, Instant now, Gathering into)
      throws IOException {
    if (sweep.taxonomiesRead() < settings.taxonomies().size()) {
      return taxonomies.read(from, known, into).sweeping(sweep.after(settings.taxonomies().size()));
    }
    Page page = api.postsById(sweep.page());
    int total = total(page);
    if (page.items().isEmpty() && (sweep.page() == 1 || total == 0)) {
      Vanished.refuseEmptiness(settings.url().getHost(), known.ids().size());
    }
    if (total >= 0 && total < sweep.total()) {
      return from.sweeping(sweep.at(pageBefore(sweep, total), 0, total));
    }
    return readPage(from, sweep, page, known, now, into);
  }

  /** Posts that were taken away moved the later ones forward, onto pages that were read before. */
  private static int pageBefore(Sweep sweep, int total) {
    int pages = (sweep.total() - total + WordPressApi.PER_PAGE - 1) / WordPressApi.PER_PAGE;
    return Math.max(1, sweep.page() - pages);
  }

  private Bookmark readPage(
      Bookmark from, Sweep sweep, Page page, Known known, Instant now, Gathering into)
      throws IOException {
    SortedSet<String> ids = known.ids();
    List<WordPressPost> changed =
        changes.among(page.posts(), known, id -> ids.contains(id), Map.of(), into);
    read(changed, from.complete(), now, into);
    boolean last = page.isLast(sweep.page());
    Set<String> listed = page.posts().stream().map(WordPressPost::id).collect(Collectors.toSet());
    long highest = highest(page, sweep.through());
    vanished.check(ids, sweep.through(), last ? Long.MAX_VALUE : highest, listed, into);
    return last ? from.swept() : from.sweeping(sweep.at(sweep.page() + 1, highest, total(page)));
  }

  /** At the first sight only the latest posts get their bodies; later, whatever is new. */
  private void read(List<WordPressPost> changed, boolean complete, Instant now, Gathering into)
      throws IOException {
    Instant oldest = now.minus(settings.backfill());
    List<WordPressPost> full = new ArrayList<>();
    List<WordPressPost> brief = new ArrayList<>();
    for (WordPressPost post : changed) {
      boolean old = post.publishedAt().map(moment -> moment.isBefore(oldest)).orElse(true);
      (old && !complete ? brief : full).add(post);
    }
    reader.readAsListed(brief, into);
    reader.readWithBodies(full, into);
  }

  private static int total(Page page) {
    return page.total().orElse(-1);
  }

  private static long highest(Page page, long atLeast) {
    return page.items().stream()
        .mapToLong(item -> item.path("id").asLong())
        .reduce(atLeast, Math::max);
  }
}
