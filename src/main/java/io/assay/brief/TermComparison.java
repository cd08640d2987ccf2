package io.assay.brief;

import io.assay.post.Post;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which tags a post got and lost. A tag of which only the slug is known is the same as one of which
 * more is known: what the site says of its tags is no change of the post.
 */
record TermComparison(List<Term> added, List<Term> removed) {
  /** A tag, whatever is said of it. */
  private record Slug(Taxonomy taxonomy, String slug) {
    static Slug of(Term term) {
      return new Slug(term.taxonomy(), term.slug());
    }
  }

  static TermComparison of(Post before, Post after) {
    return new TermComparison(missing(after, before), missing(before, after));
  }

  private static List<Term> missing(Post some, Post others) {
    Map<Slug, Term> known = new HashMap<>();
    others.terms().forEach(term -> known.putIfAbsent(Slug.of(term), term));
    return some.terms().stream().filter(term -> !isSame(term, known.get(Slug.of(term)))).toList();
  }

  private static boolean isSame(Term term, @Nullable Term other) {
    return other != null && (term.isBare() || other.isBare() || term.equals(other));
  }

  void addTo(ChangeLog log) {
    var lost = removed.stream().map(Slug::of).collect(Collectors.toSet());
    var got = added.stream().map(Slug::of).collect(Collectors.toSet());
    added.forEach(term -> add(log, term, lost.contains(Slug.of(term)) ? " changed" : " added"));
    removed.stream()
        .filter(term -> !got.contains(Slug.of(term)))
        .forEach(term -> add(log, term, " removed"));
  }

  private static void add(ChangeLog log, Term term, String what) {
    String taxonomy = term.taxonomy().name().toLowerCase(Locale.ROOT);
    log.add(ChangeKind.MINOR, taxonomy + what + ": " + Quoted.words(term.name()));
  }
}
