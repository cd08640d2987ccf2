package io.assay.post;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was published, as its source shows it now.
 *
 * @param version the source's own mark of this state of the post, opaque to all others: as long as
 *     it is equal, nothing has changed
 * @param link the canonical address, http or https
 * @param publisher for readers: "Rare Earth Exchanges"
 * @param title plain text
 * @param html the body as the source serves it, unsafe; null where only the fact that it exists is
 *     known
 * @param terms in the source's order
 */
public record Post(
    PostId id,
    String version,
    URI link,
    String publisher,
    String title,
    @Nullable String html,
    Instant publishedAt,
    Instant modifiedAt,
    List<Term> terms) {
  /** As they were published; within one second, as their source counted them. */
  public static final Comparator<Post> OLDEST_FIRST =
      Comparator.comparing(Post::publishedAt).thenComparing(post -> post.id().id(), PostId.COUNTED);

  public Post {
    terms = List.copyOf(terms);
  }

  /** The terms of one kind, in order. */
  public List<Term> terms(Taxonomy taxonomy) {
    return terms.stream().filter(term -> term.taxonomy() == taxonomy).toList();
  }
}
