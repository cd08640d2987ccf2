package io.assay.subscription;

import io.assay.post.Post;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a post can be matched by: slugs, and the name of its source.
 *
 * @param regions with all regions that contain them
 */
record Tags(
    Set<String> organizations, Set<String> regions, Set<String> topics, Set<String> source) {
  static Tags of(Post post) {
    return new Tags(
        names(post.terms(Taxonomy.ORGANIZATION)),
        withAncestors(post.terms(Taxonomy.REGION)),
        names(post.terms(Taxonomy.TOPIC)),
        Set.of(post.id().source()));
  }

  private static Set<String> names(List<Term> terms) {
    Set<String> names = new HashSet<>();
    for (Term term : terms) {
      names.add(Slug.of(term.slug()));
      names.add(Slug.of(term.name()));
    }
    return names;
  }

  private static Set<String> withAncestors(List<Term> terms) {
    Set<String> names = names(terms);
    terms.forEach(term -> term.ancestors().forEach(slug -> names.add(Slug.of(slug))));
    return names;
  }
}
