package io.assay.post.wordpress;

import io.assay.post.SiteTerm;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A site's terms by id, asked for once and kept until the next sweep. Nothing is lost where it is
 * empty, after a restart: it asks again.
 */
final class TermDirectory {
  /** A taxonomy larger than this is read only as far as posts use it. */
  static final int MOST_PAGES = 100;

  /** With slugs of {@link WordPressTerm#LONGEST_SLUG} they fit into 4,000 characters. */
  private static final int DEEPEST = 19;

  /** Parents are asked for as they become known: a site may not go on naming them for ever. */
  private static final int MOST_REQUESTS = 100;

  private final WordPressApi api;
  private final Map<Taxonomy, String> restBases;
  private final TermNames names;
  private final Map<Key, WordPressTerm> terms = new ConcurrentHashMap<>();
  private final Set<Key> unknown = ConcurrentHashMap.newKeySet();

  private record Key(Taxonomy taxonomy, long id) {}

  TermDirectory(WordPressApi api, Map<Taxonomy, String> restBases) {
    this.api = api;
    this.restBases = restBases;
    this.names = new TermNames(restBases);
  }

  /** Asks for the terms of these posts that were never heard of, and for what they belong to. */
  void learn(Collection<WordPressPost> posts) throws IOException {
    for (Map.Entry<Taxonomy, String> entry : restBases.entrySet()) {
      Set<Long> ids = new LinkedHashSet<>();
      posts.forEach(post -> ids.addAll(post.termIds(entry.getValue())));
      learn(entry.getKey(), entry.getValue(), ids);
    }
  }

  /** The slugs that all these posts carry; none where there are no posts. */
  Set<String> carriedByAll(List<WordPressPost> posts, Taxonomy taxonomy, String restBase)
      throws IOException {
    learn(posts);
    Set<Long> ids = new LinkedHashSet<>();
    posts.stream().limit(1).forEach(post -> ids.addAll(post.termIds(restBase)));
    posts.forEach(post -> ids.retainAll(post.termIds(restBase)));
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(terms.get(new Key(taxonomy, id))).stream())
        .map(WordPressTerm::slug)
        .collect(Collectors.toSet());
  }

  /**
   * The terms of a post, in the order of the taxonomies, then in the site's. One that the site does
   * not name is taken from the post's class names, as far as it has them.
   */
  List<Term> of(WordPressPost post) {
    List<Term> found = new ArrayList<>();
    for (Taxonomy taxonomy : Taxonomy.values()) {
      @Nullable String base = restBases.get(taxonomy);
      if (base != null) {
        found.addAll(of(post, taxonomy, base));
      }
    }
    return found;
  }

  /** Reads all terms of a taxonomy anew. */
  List<SiteTerm> refresh(Taxonomy taxonomy, String restBase) throws IOException {
    List<WordPressTerm> all = new ArrayList<>();
    for (int number = 1; number <= MOST_PAGES; number++) {
      Page page = api.terms(restBase, number);
      all.addAll(WordPressApi.termsOf(page));
      if (page.isLast(number)) {
        break;
      }
    }
    all.forEach(term -> terms.put(new Key(taxonomy, term.id()), term));
    unknown.removeIf(key -> key.taxonomy() == taxonomy);
    return all.stream().map(term -> siteTerm(taxonomy, term)).toList();
  }

  private SiteTerm siteTerm(Taxonomy taxonomy, WordPressTerm term) {
    return new SiteTerm(
        String.valueOf(term.id()),
        term.parent() > 0 ? String.valueOf(term.parent()) : "",
        term.toTerm(taxonomy, ancestors(taxonomy, term)),
        term.count());
  }

  private List<Term> of(WordPressPost post, Taxonomy taxonomy, String restBase) {
    List<Term> named = new ArrayList<>();
    List<Long> ids = post.termIds(restBase);
    for (long id : ids) {
      Optional.ofNullable(terms.get(new Key(taxonomy, id)))
          .map(term -> term.toTerm(taxonomy, ancestors(taxonomy, term)))
          .ifPresent(named::add);
    }
    if (named.size() < ids.size()) {
      Set<String> slugs = new HashSet<>(named.stream().map(Term::slug).toList());
      names.fromClasses(post, taxonomy).stream()
          .filter(term -> slugs.add(term.slug()))
          .forEach(named::add);
    }
    return named;
  }

  private void learn(Taxonomy taxonomy, String restBase, Set<Long> ids) throws IOException {
    List<Long> wanted = missing(taxonomy, ids);
    for (int requests = 0; requests < MOST_REQUESTS && !wanted.isEmpty(); requests++) {
      List<Long> asked = wanted.subList(0, Math.min(wanted.size(), WordPressApi.PER_PAGE));
      List<WordPressTerm> answered = api.terms(restBase, asked);
      answered.forEach(term -> terms.put(new Key(taxonomy, term.id()), term));
      asked.stream()
          .map(id -> new Key(taxonomy, id))
          .filter(key -> !terms.containsKey(key))
          .forEach(unknown::add);
      Set<Long> next = new LinkedHashSet<>(wanted.subList(asked.size(), wanted.size()));
      answered.stream().map(WordPressTerm::parent).filter(id -> id > 0).forEach(next::add);
      wanted = missing(taxonomy, next);
    }
  }

  private List<Long> missing(Taxonomy taxonomy, Collection<Long> ids) {
    return ids.stream()
        .filter(id -> !terms.containsKey(new Key(taxonomy, id)))
        .filter(id -> !unknown.contains(new Key(taxonomy, id)))
        .toList();
  }

  /** Nearest first; a term that belongs to itself in a circle ends it. */
  private List<String> ancestors(Taxonomy taxonomy, WordPressTerm term) {
    Set<String> slugs = new LinkedHashSet<>();
    @Nullable WordPressTerm parent = terms.get(new Key(taxonomy, term.parent()));
    while (parent != null
        && slugs.size() < DEEPEST
        && !parent.slug().equals(term.slug())
        && slugs.add(parent.slug())) {
      parent = terms.get(new Key(taxonomy, parent.parent()));
    }
    return List.copyOf(slugs);
  }
}
