package io.assay.post.wordpress;

import io.assay.post.Known;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The walk over all posts of a site by their ids, a page at a time. It finds what the window cannot
 * see: posts that were put in with an old date, changes of terms alone, renamed terms, and posts
 * that are gone.
 */
final class Walk {
  private final WordPressApi api;
  private final TermDirectory terms;
  private final PostReader reader;
  private final Changes changes;
  private final Vanished vanished;
  private final WordPressSettings settings;

  Walk(
      WordPressApi api,
      TermDirectory terms,
      PostReader reader,
      Changes changes,
      WordPressSettings settings) {
    this.api = api;
    this.terms = terms;
    this.reader = reader;
    this.changes = changes;
    this.vanished = new Vanished(api);
    this.settings = settings;
  }

  /** One step: a taxonomy read anew, or a page of posts. */
  Bookmark step(Bookmark from, Sweep sweep, Known known, Instant now, Gathering into)
      throws IOException {
    List<Map.Entry<Taxonomy, String>> taxonomies =
        settings.taxonomies().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    if (sweep.taxonomiesRead() < taxonomies.size()) {
      Map.Entry<Taxonomy, String> next = taxonomies.get(sweep.taxonomiesRead());
      return readTaxonomy(from, next.getKey(), next.getValue(), into)
          .sweeping(sweep.afterTaxonomy());
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

  private Bookmark readTaxonomy(Bookmark from, Taxonomy taxonomy, String restBase, Gathering into)
      throws IOException {
    List<Term> all = terms.refresh(taxonomy, restBase);
    if (all.isEmpty()) {
      into.skip("taxonomy " + restBase, "the site shows no terms of it: is its name right?");
      return from;
    }
    String mark = WordPressPost.digest(all.toString());
    @Nullable String before = from.termMarks().get(restBase);
    if (before != null && !before.equals(mark)) {
      into.terms(all);
    }
    return from.withTermMark(restBase, mark);
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
