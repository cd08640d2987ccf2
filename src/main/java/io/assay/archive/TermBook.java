package io.assay.archive;

import io.assay.post.Posts;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import io.assay.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What terms are called and where they belong, kept for a moment: every question asks, and some
 * thousand names are read from the store in some ten milliseconds. Safe for many threads.
 */
final class TermBook {
  private static final Duration KEPT = Duration.ofSeconds(30);

  private final Posts posts;
  private final InstantSource time;
  private final Map<Taxonomy, Map<String, Term>> terms = new EnumMap<>(Taxonomy.class);
  private Instant readAt = Instant.MIN;

  TermBook(Database database, InstantSource time) {
    this.posts = new Posts(database);
    this.time = time;
  }

  /** All terms of a kind by their slugs, those with the most posts first. */
  synchronized Map<String, Term> all(Taxonomy taxonomy) {
    if (time.instant().isAfter(readAt.plus(KEPT))) {
      terms.clear();
      posts
          .terms()
          .forEach(
              term ->
                  terms
                      .computeIfAbsent(term.taxonomy(), each -> new LinkedHashMap<>())
                      .put(term.slug(), term));
      readAt = time.instant();
    }
    return terms.getOrDefault(taxonomy, Map.of());
  }

  /** The next question reads them anew. */
  synchronized void forget() {
    readAt = Instant.MIN;
  }

  Term term(Taxonomy taxonomy, String slug) {
    Term known = all(taxonomy).get(slug);
    return known == null ? Term.fromSlug(taxonomy, slug) : known;
  }

  /** The terms that a term lies in, nearest first. */
  List<Term> parents(Term term) {
    return term(term.taxonomy(), term.slug()).ancestors().stream()
        .filter(slug -> !slug.equals(term.slug()))
        .distinct()
        .map(slug -> term(term.taxonomy(), slug))
        .toList();
  }

  /** The slugs of a term and of all that lie within it. */
  Set<String> within(Term term) {
    Set<String> slugs = new LinkedHashSet<>();
    slugs.add(term.slug());
    all(term.taxonomy()).values().stream()
        .filter(other -> other.ancestors().contains(term.slug()))
        .map(Term::slug)
        .forEach(slugs::add);
    return slugs;
  }

  /** The terms right within a term, by name. */
  List<Term> children(Term term) {
    return all(term.taxonomy()).values().stream()
        .filter(other -> !other.ancestors().isEmpty())
        .filter(other -> other.ancestors().get(0).equals(term.slug()))
        .toList();
  }
}
