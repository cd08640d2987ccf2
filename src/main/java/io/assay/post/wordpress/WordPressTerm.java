package io.assay.post.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A term as the REST API writes it.
 *
 * @param taxonomy the site's name of its kind; empty where the answer was asked for without it
 * @param slug empty where the site gave none
 * @param parent 0 where it has none
 * @param count of the posts that carry it, as far as the site keeps count
 */
record WordPressTerm(long id, String taxonomy, String name, String slug, long parent, int count) {
  /** What a site sends beyond this is not a slug: WordPress' own column is that wide. */
  static final int LONGEST_SLUG = 200;

  /** One word: lists of slugs are written with spaces between them. */
  private static final Pattern SLUG = Pattern.compile("[^\\s\\p{Z}\\p{Cc}\\p{Cs}]+");

  static WordPressTerm of(JsonNode json) {
    return new WordPressTerm(
        json.path("id").asLong(),
        json.path("taxonomy").asText(""),
        PlainText.of(json.path("name").asText("")),
        slug(json.path("slug").asText("")),
        json.path("parent").asLong(),
        json.path("count").asInt());
  }

  /** In lower case; empty where this is no slug. */
  static String slug(String raw) {
    String slug = raw.strip().toLowerCase(Locale.ROOT);
    return slug.length() <= LONGEST_SLUG && SLUG.matcher(slug).matches() ? slug : "";
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
