package io.assay.post.wordpress;

import io.assay.post.Known;
import io.assay.post.SiteTerm;
import io.assay.post.SourceUnavailable;
import io.assay.post.Taxonomy;
import io.assay.post.TermList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a site's terms anew, all in one step, so that what changed in them is said at once. A list
 * proves that a term is there, not that one is gone: that is asked by its id.
 */
final class Taxonomies {
  /** More at once are a broken site, or a list that was cut off. */
  static final int MOST_GONE = 20;

  private final WordPressApi api;
  private final TermDirectory terms;
  private final WordPressSettings settings;

  Taxonomies(WordPressApi api, TermDirectory terms, WordPressSettings settings) {
    this.api = api;
    this.terms = terms;
    this.settings = settings;
  }

  Bookmark read(Bookmark from, Known known, Gathering into) throws IOException {
    Bookmark next = from;
    List<Map.Entry<Taxonomy, String>> all =
        settings.taxonomies().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    for (Map.Entry<Taxonomy, String> taxonomy : all) {
      next = read(next, taxonomy.getKey(), taxonomy.getValue(), known, into);
    }
    return next;
  }

  private Bookmark read(
      Bookmark from, Taxonomy taxonomy, String restBase, Known known, Gathering into)
      throws IOException {
    List<SiteTerm> all = terms.refresh(taxonomy, restBase);
    if (all.isEmpty()) {
      into.skip("taxonomy " + restBase, "the site shows no terms of it: is its name right?");
      return from;
    }
    String mark = WordPressPost.digest(all.toString());
    List<TermList.Gone> gone = gone(taxonomy, restBase, all, known, into);
    if (!gone.isEmpty() || !mark.equals(from.termMarks().get(restBase))) {
      into.terms(new TermList(taxonomy, all, gone));
    }
    return from.withTermMark(restBase, mark);
  }

  private List<TermList.Gone> gone(
      Taxonomy taxonomy, String restBase, List<SiteTerm> all, Known known, Gathering into)
      throws IOException {
    Map<String, String> missing = new LinkedHashMap<>(known.terms(taxonomy));
    all.forEach(term -> missing.remove(term.id()));
    if (missing.size() > MOST_GONE) {
      into.skip("taxonomy " + restBase, missing.size() + " terms vanished at once: not believed");
      return List.of();
    }
    List<TermList.Gone> gone = new ArrayList<>();
    for (Map.Entry<String, String> term : missing.entrySet()) {
      if (isGone(restBase, term.getKey(), into)) {
        List<String> tagged = known.tagged(taxonomy, term.getValue(), WordPressApi.PER_PAGE);
        gone.add(new TermList.Gone(term.getKey(), carried(taxonomy, restBase, tagged)));
      }
    }
    return gone;
  }

  private boolean isGone(String restBase, String id, Gathering into) throws IOException {
    try {
      return !api.hasTerm(restBase, id);
    } catch (SourceUnavailable e) {
      into.skip(
          restBase + " " + id,
          "it is not listed, and whether it is gone was not said: " + e.getMessage());
      return false;
    }
  }

  private Set<String> carried(Taxonomy taxonomy, String restBase, List<String> posts)
      throws IOException {
    return posts.isEmpty()
        ? Set.of()
        : terms.carriedByAll(api.withoutBodies(posts), taxonomy, restBase);
  }
}
