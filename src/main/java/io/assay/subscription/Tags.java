package io.assay.subscription;

import io.assay.brief.Brief;
import io.assay.post.FormerNames;
import io.assay.post.Post;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a post can be matched by: slugs, those before they were renamed included, the name of its
 * source and the keys of its caveats. Regions come with all regions that contain them.
 */
record Tags(Map<Field, Set<String>> byField) {
  static Tags of(Brief brief, FormerNames formerNames) {
    Map<Field, Set<String>> tags = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      tags.put(field, new HashSet<>());
    }
    Tags all = new Tags(tags);
    Post post = brief.post();
    for (Term term : post.terms()) {
      Set<String> names = names(term, formerNames);
      switch (term.taxonomy()) {
        case ORGANIZATION -> all.of(Field.ORGANIZATIONS).addAll(names);
        case TOPIC -> all.of(Field.TOPICS).addAll(names);
        case REGION -> {
          all.of(Field.REGIONS_ALONE).addAll(names);
          all.of(Field.REGIONS).addAll(names);
          all.of(Field.REGIONS).addAll(around(term, formerNames));
        }
      }
    }
    all.of(Field.SOURCES).add(post.id().source());
    brief.caveats().forEach(caveat -> all.of(Field.CAVEATS).add(caveat.kind().key()));
    return all;
  }

  Set<String> of(Field field) {
    return byField.getOrDefault(field, Set.of());
  }

  /** By what a term is called, today or before. */
  static Set<String> names(Term term, FormerNames formerNames) {
    Set<String> names = new HashSet<>();
    add(term.taxonomy(), term.slug(), formerNames, names);
    names.add(Slug.of(term.name()));
    return names;
  }

  /** By what that is called which a term lies in. */
  static Set<String> around(Term term, FormerNames formerNames) {
    Set<String> names = new HashSet<>();
    term.ancestors().forEach(slug -> add(term.taxonomy(), slug, formerNames, names));
    return names;
  }

  private static void add(
      Taxonomy taxonomy, String slug, FormerNames formerNames, Set<String> names) {
    names.add(Slug.of(slug));
    formerNames.of(taxonomy, slug).forEach(former -> names.add(Slug.of(former)));
  }
}
