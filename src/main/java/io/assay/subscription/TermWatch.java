package io.assay.subscription;

import io.assay.post.Taxonomy;
import io.assay.post.Term;
import io.assay.post.TermChange;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the subscriptions for which it matters what became of a term: those that say what it is
 * called no more, that name a region which it joined or left, or that named it before it was there.
 */
final class TermWatch {
  private final TermChange change;
  private final Vocabulary known;

  /**
   * @param known the terms of its kind that were there before
   */
  TermWatch(TermChange change, Collection<Term> known) {
    this.change = change;
    this.known = new Vocabulary(known);
  }

  Stream<Touched> touched(Subscription subscription) {
    return subscription.names(change.taxonomy()).stream()
        .sorted()
        .flatMap(
            name ->
                touches(name).stream()
                    .map(exactly -> new Touched(subscription.name(), name, exactly)));
  }

  /** Empty where it does not; else whether the name is exactly one of the term's. */
  private Optional<Boolean> touches(String name) {
    String slug = Slug.of(name);
    return switch (change.kind()) {
      case NEW -> known.knows(name) ? Optional.empty() : isLike(name, slug);
      case MOVED -> exactly(joinedOrLeft().contains(slug));
      case RENAMED, MERGED, REMOVED ->
          exactly(called(change.before()).contains(slug) && !called(change.now()).contains(slug));
    };
  }

  private static Optional<Boolean> exactly(boolean touches) {
    return touches ? Optional.of(true) : Optional.empty();
  }

  private Optional<Boolean> isLike(String name, String slug) {
    Set<String> called = called(change.now());
    return called.contains(slug)
        ? Optional.of(true)
        : DidYouMean.closest(name, called).map(like -> false);
  }

  /** Only of regions it matters where they lie. */
  private Set<String> joinedOrLeft() {
    Set<String> before = around(change.before());
    Set<String> now = around(change.now());
    return change.taxonomy() == Taxonomy.REGION
        ? Stream.concat(before.stream(), now.stream())
            .filter(slug -> !before.contains(slug) || !now.contains(slug))
            .collect(Collectors.toSet())
        : Set.of();
  }

  private static Set<String> around(@Nullable Term term) {
    return new HashSet<>(
        (term == null ? List.<String>of() : term.ancestors()).stream().map(Slug::of).toList());
  }

  private static Set<String> called(@Nullable Term term) {
    return term == null
        ? Set.of()
        : new HashSet<>(List.of(Slug.of(term.slug()), Slug.of(term.name())));
  }
}
