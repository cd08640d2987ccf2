package io.assay.subscription;

import io.assay.brief.CaveatKind;
import io.assay.post.Taxonomy;
import java.util.Set;

/**
 * Which posts are wanted. All that is given has to hold; what is empty asks nothing.
 *
 * @param sources names of sources, of which a post has to come from one
 * @param organizations by slug, name or alias, any case
 * @param topics likewise
 * @param caveats kinds that a brief has
 */
public record Filters(
    Set<String> sources,
    Selection<String> organizations,
    Regions regions,
    Selection<String> topics,
    Selection<CaveatKind> caveats,
    Keywords keywords) {
  /** Every post of every source. */
  public static final Filters EVERYTHING =
      new Filters(
          Set.of(),
          Selection.empty(),
          new Regions(Selection.empty(), true),
          Selection.empty(),
          Selection.empty(),
          new Keywords(Selection.empty(), Set.of(Part.values())));

  public Filters {
    sources = Set.copyOf(sources);
  }

  /**
   * Regions.
   *
   * @param names by slug, name or alias, any case
   * @param children whether a post about a region within one of them counts as one about it
   */
  public record Regions(Selection<String> names, boolean children) {}

  /**
   * Words in a post.
   *
   * @param in where they are looked for; at least one
   */
  public record Keywords(Selection<Keyword> words, Set<Part> in) {
    public Keywords {
      in = Set.copyOf(in);
    }
  }

  /** False where no post of this source can ever be wanted. */
  public boolean takes(String source) {
    return sources.isEmpty() || sources.contains(source);
  }

  /** The names of one kind of term, as they are written. */
  public Selection<String> names(Taxonomy taxonomy) {
    return switch (taxonomy) {
      case ORGANIZATION -> organizations;
      case REGION -> regions.names();
      case TOPIC -> topics;
    };
  }
}
