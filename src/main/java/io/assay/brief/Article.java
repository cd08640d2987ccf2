package io.assay.brief;

import io.assay.post.Post;
import java.util.List;

/** A post as rules see it: its plain sentences in order. */
public record Article(Post post, List<String> sentences) {
  public Article {
    sentences = List.copyOf(sentences);
  }
}
