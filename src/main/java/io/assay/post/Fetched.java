package io.assay.post;

import java.util.List;
import java.util.Set;

/**
 * What came of asking a source for posts by their ids.
 *
 * @param posts as they are now
 * @param gone ids of those that the source no longer shows
 * @param skipped those of which neither can be said, and why
 */
public record Fetched(List<Post> posts, Set<String> gone, List<Poll.Skipped> skipped) {
  public Fetched {
    posts = List.copyOf(posts);
    gone = Set.copyOf(gone);
    skipped = List.copyOf(skipped);
  }
}
