package io.assay.outbox;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands above the posts of a digest, but for their number, and what there is to know of all
 * of them.
 *
 * @param words what it is: {@code Digest}
 * @param after what follows the number of posts; may be empty
 * @param notes a sentence each
 */
record Heading(String words, String after, List<String> notes) {
  /** Reads {@link #written}. */
  static Heading of(String written) {
    List<String> lines = written.lines().toList();
    return new Heading(
        lines.isEmpty() ? "" : lines.get(0),
        lines.size() > 1 ? lines.get(1) : "",
        lines.subList(Math.min(2, lines.size()), lines.size()));
  }

  /** As it is kept: a line for each part. */
  String written() {
    List<String> lines = new ArrayList<>(List.of(words, after));
    lines.addAll(notes);
    return String.join("\n", lines);
  }

  /** The title above so many posts: {@code Digest: 7 posts since Mon 08:00 CET}. */
  String title(int posts) {
    return words + ": " + posts + (posts == 1 ? " post" : " posts") + after;
  }

  /** The same for one of several messages. */
  Heading part(int number, int of) {
    return of == 1 ? this : new Heading(words, after + " (" + number + " of " + of + ")", notes);
  }
}
