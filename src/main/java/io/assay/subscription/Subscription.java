package io.assay.subscription;

import io.assay.message.Destination;
import io.assay.post.Taxonomy;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What one destination wants, when, and how.
 *
 * @param name unique in the configuration
 */
public record Subscription(
    String name, Destination to, Filters filters, Timing timing, Style style) {
  /** All names of one kind of term in it, those of its mention too, as they are written. */
  public Set<String> names(Taxonomy taxonomy) {
    Set<String> names = new LinkedHashSet<>(filters.names(taxonomy).values());
    style.mention().ifPresent(mention -> names.addAll(mention.when().names(taxonomy).values()));
    return names;
  }

  /** How much of a brief is shown. */
  public enum Format {
    /** An alert of a few lines, the rest one press away. */
    COMPACT,
    /** All highlights, all caveats with the words they rest on. */
    FULL
  }
}
