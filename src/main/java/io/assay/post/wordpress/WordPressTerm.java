package io.assay.post.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.util.List;
import java.util.Locale;

/**
 * A term as the REST API writes it.
 *
 * @param taxonomy the site's name of its kind; empty where the answer was asked for without it
 * @param slug empty where the site gave none
 * @param parent 0 where it has none
 */
record WordPressTerm(long id, String taxonomy, String name, String slug, long parent) {
  /** What a site sends beyond this is not a slug: WordPress' own column is that wide. */
  private static final int LONGEST_SLUG = 200;

  static WordPressTerm of(JsonNode json) {
    String slug = json.path("slug").asText("").strip().toLowerCase(Locale.ROOT);
    return new WordPressTerm(
        json.path("id").asLong(),
        json.path("taxonomy").asText(""),
        PlainText.of(json.path("name").asText("")),
        slug.length() <= LONGEST_SLUG ? slug : "",
        json.path("parent").asLong());
  }

  boolean isUsable() {
    return id > 0 && !slug.isEmpty();
  }

  /**
   * @param ancestors slugs, nearest first
   */
  Term toTerm(Taxonomy kind, List<String> ancestors) {
    return name.isEmpty() ? Term.fromSlug(kind, slug) : new Term(kind, slug, name, ancestors);
  }
}
