package io.assay.brief;

import io.assay.post.Post;
import java.util.List;

/**
 * A post as rules see it: what the author wrote, in order, without anything that the site, its
 * plugins or a writing tool put around it.
 */
public record Article(Post post, List<Passage> passages) {
  public Article {
    passages = List.copyOf(passages);
  }
}
