package io.assay.archive;

import io.assay.post.Term;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody may have meant by a name.
 *
 * @param meant how sure that is
 * @param hits best first, at most 25; where {@link Meant#ONE} is meant it is the first of them, and
 *     the others are what it could become while it is typed
 */
public record NameMatch(Meant meant, List<Hit> hits) {
  /** No list of choices shows more, and nobody reads further. */
  static final int MOST = 25;

  public NameMatch {
    hits = List.copyOf(hits);
  }

  /** How sure it is what was meant. */
  public enum Meant {
    /** One term alone has this name, slug or alias, or it alone has a name with these words. */
    ONE,
    /** Several could be meant: a choice, not a guess. */
    SEVERAL,
    /** None has such a name; these are spelled almost so. */
    NEAR,
    NONE
  }

  /**
   * A term that may be meant.
   *
   * @param alias the name that was found, where it is neither the term's own nor its slug
   */
  public record Hit(Term term, Optional<String> alias) {
    /** For people: "China Northern Rare Earth Group (北方稀土)". Foreign text of any length. */
    public String label() {
      return alias.map(other -> term.name() + " (" + other + ")").orElse(term.name());
    }

    /** {@code region:china}: finds this term again, among all kinds, whatever else is called so. */
    public String key() {
      return term.taxonomy().name().toLowerCase(Locale.ROOT) + ":" + term.slug();
    }
  }

  /** The one term that is meant. */
  public Optional<Term> exact() {
    return meant == Meant.ONE ? Optional.of(hits.get(0).term()) : Optional.empty();
  }

  /** The others, best first. */
  public List<Term> close() {
    return hits.stream().skip(meant == Meant.ONE ? 1 : 0).map(Hit::term).toList();
  }
}
