package io.assay.post;

import java.util.Comparator;

/**
 * Names a post for good: its source, and the name it has there. Written {@code
 * rareearthexchanges/14218}.
 *
 * @param source name of the source in the configuration: letters, digits, {@code -}, at most 40
 * @param id as the source names it, at most 40 characters; WordPress: a number
 */
public record PostId(String source, String id) {
  /**
   * The order in which a source gave these names, where they are numbers: 9, 10, 100. Of posts that
   * it published within one second nothing else says it.
   */
  public static final Comparator<String> COUNTED =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  @Override
  public String toString() {
    return source + "/" + id;
  }
}
