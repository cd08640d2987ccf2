package io.assay.post.wordpress;

import io.assay.post.Post;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes posts of what was listed: fetches their bodies and the names of their terms. */
final class PostReader {
  private final WordPressApi api;
  private final TermDirectory terms;
  private final PostAdapter adapter;
  private final Collection<String> restBases;

  PostReader(
      WordPressApi api, TermDirectory terms, PostAdapter adapter, Collection<String> restBases) {
    this.api = api;
    this.terms = terms;
    this.adapter = adapter;
    this.restBases = restBases.stream().sorted().toList();
  }

  /** The mark of a post's state, of which a listing without bodies is enough. */
  String version(WordPressPost post) {
    return post.version(restBases);
  }

  /** Reads listed posts with their bodies. One that was taken away meanwhile is left out. */
  void readWithBodies(List<WordPressPost> listed, Gathering into) throws IOException {
    Map<String, String> versions = new HashMap<>();
    listed.forEach(post -> versions.put(post.id(), version(post)));
    List<String> ids = listed.stream().map(WordPressPost::id).toList();
    for (int from = 0; from < ids.size(); from += WordPressApi.BODIES_PER_REQUEST) {
      int to = Math.min(from + WordPressApi.BODIES_PER_REQUEST, ids.size());
      read(ids.subList(from, to), versions, into)
          .forEach(id -> into.skip(id, "it was listed, but not there when it was asked for"));
    }
  }

  /**
   * Reads posts with their bodies.
   *
   * @param ids at most 100
   * @return those that the site did not serve
   */
  List<String> readWithBodies(Collection<String> ids, Gathering into) throws IOException {
    return read(List.copyOf(ids), Map.of(), into);
  }

  private List<String> read(List<String> ids, Map<String, String> versions, Gathering into)
      throws IOException {
    List<WordPressPost> bodies = bodies(ids, into);
    terms.learn(bodies);
    bodies.forEach(post -> add(post, versions.getOrDefault(post.id(), version(post)), into));
    Set<String> served = bodies.stream().map(WordPressPost::id).collect(Collectors.toSet());
    return ids.stream().filter(id -> !served.contains(id)).toList();
  }

  /** Reads listed posts as far as the listing goes: title, link and terms. */
  void readAsListed(List<WordPressPost> listed, Gathering into) throws IOException {
    terms.learn(listed);
    listed.forEach(post -> add(post, version(post), into));
  }

  /** One post with its body; empty where the site shows none, or none that can be read. */
  Optional<Post> read(String id) throws IOException, Unreadable {
    Optional<WordPressPost> wire = api.post(id);
    if (wire.isEmpty()) {
      return Optional.empty();
    }
    terms.learn(List.of(wire.get()));
    return Optional.of(adapt(wire.get()));
  }

  /** One post too large for us must not stand in the way of all others. */
  private List<WordPressPost> bodies(List<String> ids, Gathering into) throws IOException {
    try {
      return api.bodies(ids);
    } catch (TooLarge e) {
      if (ids.size() == 1) {
        into.skip(ids.get(0), "its body is left out, it is too large");
        return api.withoutBodies(ids);
      }
      int half = ids.size() / 2;
      return List.of(
              bodies(ids.subList(0, half), into), bodies(ids.subList(half, ids.size()), into))
          .stream()
          .flatMap(List::stream)
          .collect(Collectors.toList());
    }
  }

  private void add(WordPressPost post, String listedVersion, Gathering into) {
    try {
      into.add(adapt(post));
    } catch (Unreadable e) {
      into.refuse(post.id(), listedVersion, e.why());
    }
  }

  private Post adapt(WordPressPost post) throws Unreadable {
    return adapter.adapt(post, version(post), terms.of(post));
  }
}
