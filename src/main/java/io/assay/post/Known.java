package io.assay.post;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/** What is already known of one source: a source asks it instead of remembering anything itself. */
public interface Known {
  /**
   * The {@link Post#version()} of each of these posts, however many, that is known; a post that is
   * missing here is new.
   */
  Map<String, String> versions(Collection<String> ids);

  /**
   * The ids of all posts that are known and were not reported gone, sorted as numbers where they
   * are numbers.
   */
  NavigableSet<String> ids();

  /**
   * The ids that the source gives its terms of one kind, and their slugs; not those that are gone.
   */
  default Map<String, String> terms(Taxonomy taxonomy) {
    return Map.of();
  }

  /** Ids of the newest posts that carry a term and were not reported gone. */
  default List<String> tagged(Taxonomy taxonomy, String slug, int limit) {
    return List.of();
  }

  /** What {@link Poll#bookmark()} the last poll of this source left, null before the first. */
  @Nullable String bookmark();
}
