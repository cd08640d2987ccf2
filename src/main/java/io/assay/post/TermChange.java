package io.assay.post;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a term of a site.
 *
 * @param before null where it is new
 * @param now null where it is no more, and nothing took its place
 * @param uses by how many posts the site last said that it is used
 */
public record TermChange(
    Kind kind, Taxonomy taxonomy, @Nullable Term before, @Nullable Term now, int uses) {

  /** What can become of a term. */
  public enum Kind {
    NEW,
    /** It has another name, or another slug. */
    RENAMED,
    /** It belongs to another term. */
    MOVED,
    /** It is no more, and all its posts carry another one instead. */
    MERGED,
    /** It is no more. */
    REMOVED
  }

  /** For people: {@code the organization "Baogang" (baogang) is called "Baotou" (baotou) now}. */
  public String words() {
    String subject = "the " + taxonomy.name().toLowerCase(Locale.ROOT) + " ";
    return switch (kind) {
      case NEW -> subject + named(now) + " is new";
      case RENAMED -> subject + named(before) + " is called " + named(now) + " now";
      case MOVED -> subject + named(now) + " " + place(now) + " now, where it " + was(before);
      case MERGED -> subject + named(before) + " was merged into " + named(now);
      case REMOVED -> subject + named(before) + " was removed";
    };
  }

  private static String named(@Nullable Term term) {
    return term == null ? "" : "\"" + term.name() + "\" (" + term.slug() + ")";
  }

  private static String place(@Nullable Term term) {
    return term == null || term.ancestors().isEmpty()
        ? "belongs to nothing"
        : "belongs to " + String.join(", ", term.ancestors());
  }

  private static String was(@Nullable Term term) {
    return place(term).replaceFirst("belongs", "belonged");
  }
}
