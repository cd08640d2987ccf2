package io.assay.post.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalInt;

/**
 * One page of a list. A short page is not the last one: filters of the site take items out.
 *
 * @param total of items on all pages, where the site says
 * @param pages how many there are, where the site says
 * @param beyondEnd true where the site says that there is no such page
 */
record Page(List<JsonNode> items, OptionalInt total, OptionalInt pages, boolean beyondEnd) {
  static final Page BEYOND_END =
      new Page(List.of(), OptionalInt.empty(), OptionalInt.empty(), true);

  List<WordPressPost> posts() {
    return items.stream().map(WordPressPost::new).toList();
  }

  /** Whether this page, asked for under this number, is the last one as far as the site says. */
  boolean isLast(int number) {
    return beyondEnd || items.isEmpty() || (pages.isPresent() && number >= pages.getAsInt());
  }
}
