package io.assay.post;

import java.util.List;

/**
 * A tag: an organization, a region or a topic.
 *
 * @param slug its name in addresses, lower case: {@code baogang-group}; the same at every source
 *     that has it
 * @param name its name for people, plain text: "Baogang Group"
 * @param ancestors slugs of the terms it belongs to, nearest first: for Inner Mongolia, China
 */
public record Term(Taxonomy taxonomy, String slug, String name, List<String> ancestors) {
  public Term {
    ancestors = List.copyOf(ancestors);
  }

  /** A term of which nothing but the slug is known: its name is made from the slug. */
  public static Term fromSlug(Taxonomy taxonomy, String slug) {
    return new Term(taxonomy, slug, nameFromSlug(slug), List.of());
  }

  /** True where nothing but the slug is known, so that what somebody else says of it is better. */
  public boolean isBare() {
    return ancestors.isEmpty() && name.equals(nameFromSlug(slug));
  }

  private static String nameFromSlug(String slug) {
    StringBuilder name = new StringBuilder();
    for (String word : slug.split("-+")) {
      if (!word.isEmpty()) {
        name.append(name.isEmpty() ? "" : " ")
            .appendCodePoint(Character.toTitleCase(word.codePointAt(0)))
            .append(word, word.offsetByCodePoints(0, 1), word.length());
      }
    }
    return name.isEmpty() ? slug : name.toString();
  }
}
