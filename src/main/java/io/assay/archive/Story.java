package io.assay.archive;

import io.assay.brief.Brief;
import java.util.List;

/**
 * Posts that tell one event.
 *
 * @param first the one that told it first, or the oldest at hand
 * @param followers the others, in the order in which the posts were given
 */
public record Story(Brief first, List<Brief> followers) {
  public Story {
    followers = List.copyOf(followers);
  }
}
