package io.assay.web;

import java.util.List;
import org.jsoup.nodes.Element;

/** What all sections of the page are made of. */
final class Section {
  private Section() {}

  /**
   * A section with its heading.
   *
   * @param id by which others lead to it
   */
  static Element of(String id, String heading) {
    return Html.of("section", "", Html.text("h2", "", heading).attr("id", id + "-heading"))
        .attr("id", id)
        .attr("aria-labelledby", id + "-heading");
  }

  /** A part of a section. */
  static Element part(String heading) {
    return Html.of("div", "part", Html.text("h3", "", heading));
  }

  /** Where there is nothing to show. */
  static Element nothing(String words) {
    return Html.text("p", "note", words);
  }

  /** A list, of which only the first are shown. */
  static Element list(String classes, List<Element> items, int most, String more) {
    Element list = Html.of("ul", classes);
    items.stream().limit(most).forEach(list::appendChild);
    int left = items.size() - most;
    return left > 0
        ? Html.of("div", "", list, nothing(Html.count(left, "more", "more") + more))
        : list;
  }
}
