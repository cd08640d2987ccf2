package io.assay.post.wordpress;

import io.assay.post.Taxonomy;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

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
 * @param privateNetwork true where the name in {@code url} may lead into a private network
 */
public record WordPressSettings(
    String name,
    String publisher,
    URI url,
    String postType,
    Map<Taxonomy, String> taxonomies,
    Duration backfill,
    Duration sweep,
    Duration pause,
    boolean privateNetwork) {
  private static final Pattern HOST_IS_A_NUMBER = Pattern.compile("[0-9.]+|.*:.*");

  public WordPressSettings {
    taxonomies = Map.copyOf(taxonomies);
  }

  /**
   * The hosts that may be in a private network: who writes an address as a number means just that
   * one.
   */
  Set<String> privateHosts() {
    HttpUrl written = HttpUrl.get(url);
    boolean number = HOST_IS_A_NUMBER.matcher(written.host()).matches();
    return number || privateNetwork ? Set.of(written.host()) : Set.of();
  }
}
