package io.assay.post.wordpress;

import io.assay.post.Taxonomy;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * A WordPress site to read.
 *
 * @param name of the source: letters, digits, {@code -}, at most 40
 * @param publisher for readers: "Rare Earth Exchanges"
 * @param url of the REST API: {@code https://rareearthexchanges.com/wp-json/wp/v2}
 * @param postType REST base of the post type: {@code news-archive}
 * @param taxonomies REST base of each taxonomy the site has
 * @param backfill how far back bodies are fetched at the first sight; older posts are known without
 *     their body
 * @param sweep how often all ids and terms are gone through, because a time cursor alone loses
 *     posts
 * @param pause between two requests
 */
public record WordPressSettings(
    String name,
    String publisher,
    URI url,
    String postType,
    Map<Taxonomy, String> taxonomies,
    Duration backfill,
    Duration sweep,
    Duration pause) {
  public WordPressSettings {
    taxonomies = Map.copyOf(taxonomies);
  }
}
