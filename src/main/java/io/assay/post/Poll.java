package io.assay.post;

import java.util.List;
import java.util.Set;

/**
 * What one look at a source brought. It is small (a few hundred posts at most); a source that has
 * more says so and is asked again at once.
 *
 * @param posts new and changed, oldest first
 * @param gone ids of known posts that the source, asked by id, no longer shows
 * @param terms the terms of each kind, where any of them is not as it was at the last look
 * @param skipped what could not be read, and why
 * @param bookmark the source's note to itself, at most 60,000 characters, given back at the next
 *     poll
 * @param complete true when everything that is there has been seen once: the first sight is over
 * @param more true when there is more to fetch now
 */
public record Poll(
    List<Post> posts,
    Set<String> gone,
    List<TermList> terms,
    List<Skipped> skipped,
    String bookmark,
    boolean complete,
    boolean more) {
  public Poll {
    posts = List.copyOf(posts);
    gone = Set.copyOf(gone);
    terms = List.copyOf(terms);
    skipped = List.copyOf(skipped);
  }

  /**
   * An item that was left out, so that the others go on: which one (an id, a file, a page), and
   * why, for people.
   */
  public record Skipped(String item, String why) {}
}
