package io.assay.post;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Remembers what polls brought, as the post log does, without a database. */
public final class PostMemory implements Known {
  private static final Comparator<String> AS_NUMBERS =
      Comparator.comparing((String id) -> id.matches("\\d+") ? Long.parseLong(id) : Long.MAX_VALUE)
          .thenComparing(Comparator.naturalOrder());

  private final TreeMap<String, Post> posts = new TreeMap<>(AS_NUMBERS);
  private final TreeSet<String> gone = new TreeSet<>();
  private final Map<Taxonomy, Map<String, String>> terms = new HashMap<>();
  private String bookmark;

  /** Takes in a whole poll at once, as one transaction would. */
  public void take(Poll poll) {
    for (Post post : poll.posts()) {
      posts.put(post.id().id(), post);
      gone.remove(post.id().id());
    }
    gone.addAll(poll.gone());
    for (TermList list : poll.terms()) {
      Map<String, String> slugs = terms.computeIfAbsent(list.taxonomy(), kind -> new HashMap<>());
      list.terms().forEach(term -> slugs.put(term.id(), term.term().slug()));
      list.gone().forEach(term -> slugs.remove(term.id()));
    }
    bookmark = poll.bookmark();
  }

  public Map<String, Post> posts() {
    return posts;
  }

  public void bookmark(String note) {
    bookmark = note;
  }

  @Override
  public Map<String, String> versions(Collection<String> ids) {
    Map<String, String> versions = new HashMap<>();
    for (String id : ids) {
      if (posts.containsKey(id)) {
        versions.put(id, posts.get(id).version());
      }
    }
    return versions;
  }

  @Override
  public NavigableSet<String> ids() {
    TreeSet<String> ids = new TreeSet<>(AS_NUMBERS);
    ids.addAll(posts.keySet());
    ids.removeAll(gone);
    return ids;
  }

  @Override
  public Map<String, String> terms(Taxonomy taxonomy) {
    return Map.copyOf(terms.getOrDefault(taxonomy, Map.of()));
  }

  @Override
  public List<String> tagged(Taxonomy taxonomy, String slug, int limit) {
    return posts.values().stream()
        .filter(post -> post.terms(taxonomy).stream().anyMatch(term -> term.slug().equals(slug)))
        .map(post -> post.id().id())
        .limit(limit)
        .toList();
  }

  @Override
  public String bookmark() {
    return bookmark;
  }
}
