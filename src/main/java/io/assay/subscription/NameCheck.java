package io.assay.subscription;

import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the names in subscriptions with the names that sources use. A name may be right and
 * still be unknown: its source was never polled, or its first post is yet to come; so what is found
 * is advice, not a refusal.
 */
public final class NameCheck {
  private final Map<Taxonomy, Vocabulary> known;
  private final Set<String> unpolled;

  /**
   * @param terms all that sources are known to use
   * @param unpolled names of the configured sources that were never polled
   */
  public NameCheck(Collection<Term> terms, Collection<String> unpolled) {
    this.known =
        Stream.of(Taxonomy.values())
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    taxonomy ->
                        new Vocabulary(
                            terms.stream().filter(term -> term.taxonomy() == taxonomy).toList())));
    this.unpolled = new TreeSet<>(unpolled);
  }

  /** What is to be said about these subscriptions, in their order. */
  public List<UnknownName> check(List<Subscription> subscriptions) {
    return subscriptions.stream().flatMap(this::check).toList();
  }

  private Stream<UnknownName> check(Subscription subscription) {
    return Stream.of(
            check(subscription, Taxonomy.ORGANIZATION, subscription.organizations()),
            check(subscription, Taxonomy.REGION, subscription.regions()),
            check(subscription, Taxonomy.TOPIC, subscription.topics()))
        .flatMap(Function.identity());
  }

  private Stream<UnknownName> check(
      Subscription subscription, Taxonomy taxonomy, Set<String> names) {
    return names.stream()
        .sorted()
        .flatMap(
            name ->
                doubt(subscription, taxonomy, name).stream()
                    .map(why -> new UnknownName(subscription.name(), taxonomy, name, why)));
  }

  private Optional<String> doubt(Subscription subscription, Taxonomy taxonomy, String name) {
    Vocabulary vocabulary = known.getOrDefault(taxonomy, new Vocabulary(List.of()));
    if (!vocabulary.knows(name)) {
      String kind = taxonomy.name().toLowerCase(Locale.ROOT);
      return Optional.of(
          "no source is known to have the %s \"%s\"%s%s"
              .formatted(kind, name, vocabulary.question(name), notPolled(subscription)));
    }
    if (taxonomy == Taxonomy.REGION) {
      return vocabulary
          .slugBehind(name)
          .map(
              slug ->
                  "write the slug \"%s\" for \"%s\", so that posts about regions within it match too"
                      .formatted(slug, name));
    }
    return Optional.empty();
  }

  private String notPolled(Subscription subscription) {
    String sources =
        unpolled.stream()
            .filter(
                name -> subscription.sources().isEmpty() || subscription.sources().contains(name))
            .collect(Collectors.joining(", "));
    return sources.isEmpty() ? "" : " (not polled yet: " + sources + ")";
  }
}
