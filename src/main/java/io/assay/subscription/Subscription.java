package io.assay.subscription;

import io.assay.message.Destination;
import java.util.Set;

/**
 * What one destination wants. Any value within a field, every field that is given; an empty field
 * wants all.
 *
 * @param name unique in the configuration
 * @param organizations by slug or name, any case
 * @param regions by slug or name; regions within them count too
 * @param topics by slug or name
 * @param sources names of sources
 */
public record Subscription(
    String name,
    Destination to,
    Set<String> organizations,
    Set<String> regions,
    Set<String> topics,
    Set<String> sources,
    Style style) {
  public Subscription {
    organizations = Set.copyOf(organizations);
    regions = Set.copyOf(regions);
    topics = Set.copyOf(topics);
    sources = Set.copyOf(sources);
  }

  /** How much of a brief is shown. */
  public enum Format {
    /** An alert of a few lines, the rest one press away. */
    COMPACT,
    /** All highlights, all caveats with the words they rest on. */
    FULL
  }
}
