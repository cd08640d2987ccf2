package io.assay.post.wordpress;

import io.assay.post.Fetched;
import io.assay.post.Poll;
import io.assay.post.Post;
import io.assay.post.TermList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one poll has brought so far. */
final class Gathering {
  private final Map<String, Post> posts = new LinkedHashMap<>();
  private final Set<String> gone = new HashSet<>();
  private final List<TermList> terms = new ArrayList<>();
  private final List<Poll.Skipped> skipped = new ArrayList<>();
  private final Map<String, String> refused = new LinkedHashMap<>();
  private boolean more;

  void add(Post post) {
    posts.put(post.id().id(), post);
  }

  void gone(String id) {
    gone.add(id);
  }

  void terms(TermList changed) {
    terms.add(changed);
  }

  void skip(String item, String why) {
    skipped.add(new Poll.Skipped(item, why));
  }

  /** Leaves a post out until it has another version. */
  void refuse(String id, String version, String why) {
    refused.put(id, version);
    skip(id, why);
  }

  /** Says that there was more than one poll may bring. */
  void leaveRest() {
    more = true;
  }

  Fetched toFetched() {
    return new Fetched(List.copyOf(posts.values()), gone, skipped);
  }

  Poll toPoll(Bookmark next) {
    Bookmark bookmark = refused.isEmpty() ? next : next.withRefused(refused);
    List<Post> oldestFirst = posts.values().stream().sorted(Post.OLDEST_FIRST).toList();
    return new Poll(
        oldestFirst,
        gone,
        terms,
        skipped,
        bookmark.write(),
        bookmark.complete(),
        more || bookmark.sweep() != null);
  }
}
