package io.assay.post.wordpress;

import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Terms that a post brings along itself: embedded with their names, or as class names made of
 * taxonomy and slug ({@code regions-inner-mongolia}).
 *
 * @param restBases of each taxonomy
 */
record TermNames(Map<Taxonomy, String> restBases) {
  /** In the order of the taxonomies, then in the post's. */
  List<Term> of(WordPressPost post) {
    List<Term> terms = new ArrayList<>();
    for (Taxonomy taxonomy : Taxonomy.values()) {
      if (restBases.containsKey(taxonomy)) {
        List<Term> embedded = embedded(post, taxonomy);
        terms.addAll(embedded.isEmpty() ? fromClasses(post, taxonomy) : embedded);
      }
    }
    return terms;
  }

  /** Terms of one taxonomy of which only the slugs are known, from the class names. */
  List<Term> fromClasses(WordPressPost post, Taxonomy taxonomy) {
    return post.classes().stream()
        .filter(name -> taxonomy == taxonomyOf(name))
        .map(name -> WordPressTerm.slug(name.substring(base(taxonomy).length() + 1)))
        .filter(slug -> !slug.isEmpty())
        .distinct()
        .limit(WordPressPost.MOST_TERMS)
        .map(slug -> Term.fromSlug(taxonomy, slug))
        .toList();
  }

  /** The longest prefix wins: {@code news-type-electronics} is no term of a taxonomy "news". */
  private @org.jspecify.annotations.Nullable Taxonomy taxonomyOf(String className) {
    return restBases.entrySet().stream()
        .filter(entry -> className.startsWith(entry.getValue() + "-"))
        .max(Comparator.comparingInt(entry -> entry.getValue().length()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private List<Term> embedded(WordPressPost post, Taxonomy taxonomy) {
    Set<Long> ids = Set.copyOf(post.termIds(base(taxonomy)));
    return post.embeddedTerms().stream()
        .filter(term -> term.isUsable() && ids.contains(term.id()))
        .limit(WordPressPost.MOST_TERMS)
        .map(term -> term.toTerm(taxonomy, List.of()))
        .toList();
  }

  private String base(Taxonomy taxonomy) {
    return java.util.Objects.requireNonNull(restBases.get(taxonomy));
  }
}
