package io.assay.subscription;

import io.assay.post.FormerNames;
import io.assay.post.Post;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a post can be matched by: slugs, those before they were renamed included, and the name of
 * its source.
 *
 * @param regions with all regions that contain them
 */
record Tags(
    Set<String> organizations, Set<String> regions, Set<String> topics, Set<String> source) {
  static Tags of(Post post, FormerNames formerNames) {
    return new Tags(
        names(post.terms(Taxonomy.ORGANIZATION), formerNames),
        withAncestors(post.terms(Taxonomy.REGION), formerNames),
        names(post.terms(Taxonomy.TOPIC), formerNames),
        Set.of(post.id().source()));
  }

  private static Set<String> names(List<Term> terms, FormerNames formerNames) {
    Set<String> names = new HashSet<>();
    for (Term term : terms) {
      add(term.taxonomy(), term.slug(), formerNames, names);
      names.add(Slug.of(term.name()));
    }
    return names;
  }

  private static Set<String> withAncestors(List<Term> terms, FormerNames formerNames) {
    Set<String> names = names(terms, formerNames);
    for (Term term : terms) {
      term.ancestors().forEach(slug -> add(term.taxonomy(), slug, formerNames, names));
    }
    return names;
  }

  private static void add(
      Taxonomy taxonomy, String slug, FormerNames formerNames, Set<String> names) {
    names.add(Slug.of(slug));
    formerNames.of(taxonomy, slug).forEach(former -> names.add(Slug.of(former)));
  }
}
