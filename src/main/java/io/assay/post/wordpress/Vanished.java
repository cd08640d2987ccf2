package io.assay.post.wordpress;

import io.assay.post.SourceUnavailable;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/**
 * Finds known posts that a site no longer lists, and asks for each by its id: that a list lacks
 * something proves nothing.
 */
final class Vanished {
  /** More at once are a broken site rather than a tidy editor. */
  static final int MOST = 20;

  private final WordPressApi api;

  Vanished(WordPressApi api) {
    this.api = api;
  }

  /**
   * @param known ids, sorted as numbers
   * @param after the id behind which the listed stretch begins
   * @param upTo the last id of the stretch
   */
  void check(SortedSet<String> known, long after, long upTo, Set<String> listed, Gathering into)
      throws IOException {
    List<String> missing =
        known.tailSet(String.valueOf(after + 1)).stream()
            .takeWhile(id -> isNumber(id) && Long.parseLong(id) <= upTo)
            .filter(id -> !listed.contains(id))
            .toList();
    ask(missing, into);
  }

  /** Asks for each of these; of too many at once nothing is believed. */
  void ask(List<String> missing, Gathering into) throws IOException {
    if (missing.size() > MOST) {
      into.skip(
          "posts " + missing.get(0) + " to " + missing.get(missing.size() - 1),
          missing.size() + " posts vanished at once: not believed");
      return;
    }
    for (String id : missing) {
      ask(id, into);
    }
  }

  /** An empty list proves nothing either: a broken table looks the same. */
  static void refuseEmptiness(String host, int known) throws SourceUnavailable {
    if (known > 0) {
      throw new SourceUnavailable(
          host + " lists no posts, although " + known + " are known: not believed", null, null);
    }
  }

  private void ask(String id, Gathering into) throws IOException {
    try {
      if (!api.shows(id)) {
        into.gone(id);
      }
    } catch (SourceUnavailable e) {
      into.skip(id, "it is not listed, and whether it is gone was not said: " + e.getMessage());
    }
  }

  private static boolean isNumber(String id) {
    return id.matches("\\d{1,18}");
  }
}
