package io.assay.archive;

import io.assay.brief.Brief;
import java.util.List;

/**
 * A post that was searched for.
 *
 * @param snippet the place in its text that answers best: plain text on one line, about 160
 *     characters; empty for a post without a body
 * @param words the words of the post that were looked for, as they stand in the snippet or else in
 *     the title; each once, at most 12
 */
public record Hit(Brief brief, String snippet, List<String> words) {
  public Hit {
    words = List.copyOf(words);
  }
}
