package io.assay.brief;

import io.assay.post.Post;
import java.util.List;

/**
 * A post made readable.
 *
 * @param highlights what it says, in the author's order
 * @param caveats how far it can be trusted, in the order of {@link CaveatKind}
 */
public record Brief(Post post, List<Highlight> highlights, List<Caveat> caveats) {
  public Brief {
    highlights = List.copyOf(highlights);
    caveats = List.copyOf(caveats);
  }
}
