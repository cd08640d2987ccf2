package io.assay.post.folder;

import io.assay.post.Known;
import io.assay.post.Post;
import io.assay.post.PostId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which posts a folder holds, in which file each stands as it counts, and whether it is known. It
 * holds no posts, of which a folder may have more than memory has room for.
 */
final class Survey {
  private final Map<String, Found> latest = new HashMap<>();

  private record Found(
      String id,
      PostFiles.Entry file,
      Instant publishedAt,
      Instant modifiedAt,
      boolean isChanged) {}

  /** Notes what a file holds. Of posts with the same id the one that was modified last counts. */
  void add(PostFiles.Entry file, List<Post> posts, Known known) {
    Map<String, String> versions =
        known.versions(posts.stream().map(post -> post.id().id()).distinct().toList());
    for (Post post : posts) {
      String id = post.id().id();
      boolean changed = !post.version().equals(versions.get(id));
      Found found = new Found(id, file, post.publishedAt(), post.modifiedAt(), changed);
      latest.merge(id, found, Survey::later);
    }
  }

  /** How many posts are new or changed. */
  long changed() {
    return latest.values().stream().filter(Found::isChanged).count();
  }

  /** The oldest posts that are new or changed, oldest first, read from their files. */
  List<Post> oldestChanged(int most, Reading reading) {
    Map<PostFiles.Entry, Set<String>> idsByFile =
        latest.values().stream()
            .filter(Found::isChanged)
            .sorted(
                Comparator.comparing(Found::publishedAt).thenComparing(Found::id, PostId.COUNTED))
            .limit(most)
            .collect(
                Collectors.groupingBy(
                    Found::file,
                    LinkedHashMap::new,
                    Collectors.mapping(Found::id, Collectors.toSet())));
    return idsByFile.entrySet().stream()
        .flatMap(entry -> pick(reading.posts(entry.getKey()), entry.getValue()).stream())
        .sorted(Post.OLDEST_FIRST)
        .toList();
  }

  private static Collection<Post> pick(List<Post> posts, Set<String> ids) {
    return posts.stream()
        .filter(post -> ids.contains(post.id().id()))
        .collect(Collectors.toMap(Post::id, Function.identity(), Survey::later))
        .values();
  }

  /** Of two states of a post the one that was modified last; else the first. */
  static Post later(Post one, Post other) {
    return other.modifiedAt().isAfter(one.modifiedAt()) ? other : one;
  }

  private static Found later(Found one, Found other) {
    return other.modifiedAt().isAfter(one.modifiedAt()) ? other : one;
  }
}
