package io.assay.post.wordpress;

import io.assay.post.Known;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Finds, among posts that a site lists, those that are new or not as they were. */
final class Changes {
  private final PostReader reader;

  Changes(PostReader reader) {
    this.reader = reader;
  }

  /**
   * Those to be read, in the order of the list, each once.
   *
   * @param isShown of an id: false where the post was reported gone, so that its return is news
   * @param refused versions, by id, that could not be read before
   */
  List<WordPressPost> among(
      List<WordPressPost> listed,
      Known known,
      Predicate<String> isShown,
      Map<String, String> refused,
      Gathering into) {
    Map<String, WordPressPost> byId = new LinkedHashMap<>();
    for (WordPressPost post : listed) {
      if (post.id().matches("\\d{1,18}")) {
        byId.putIfAbsent(post.id(), post);
      } else {
        into.skip("a post in the list", "it has no id that is a number");
      }
    }
    Map<String, String> versions = known.versions(byId.keySet());
    return byId.values().stream()
        .filter(post -> !reader.version(post).equals(refused.get(post.id())))
        .filter(
            post ->
                !reader.version(post).equals(versions.get(post.id())) || !isShown.test(post.id()))
        .toList();
  }
}
