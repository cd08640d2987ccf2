package io.assay.subscription;

import io.assay.archive.Alias;
import io.assay.archive.Aliases;
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
  private final Aliases aliases;

  /**
   * @param terms all that sources are known to use
   * @param unpolled names of the configured sources that were never polled
   */
  public NameCheck(Collection<Term> terms, Collection<String> unpolled, Aliases aliases) {
    this.known =
        Stream.of(Taxonomy.values())
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    taxonomy ->
                        new Vocabulary(
                            terms.stream().filter(term -> term.taxonomy() == taxonomy).toList())));
    this.unpolled = new TreeSet<>(unpolled);
    this.aliases = aliases;
  }

  /** What is to be said about these subscriptions, in their order. */
  public List<UnknownName> check(List<Subscription> subscriptions) {
    return subscriptions.stream().flatMap(this::check).toList();
  }

  /**
   * What is to be said about the names of terms that have aliases: only where one is written almost
   * like a name that is known. An alias of what no source has yet does no harm.
   */
  public List<UnknownName> checkAliases(List<Alias> aliases) {
    return aliases.stream()
        .map(alias -> doubt(alias.taxonomy(), alias.name()))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private Optional<UnknownName> doubt(Taxonomy taxonomy, String name) {
    Vocabulary vocabulary = vocabulary(taxonomy);
    return vocabulary.knows(name) || !vocabulary.hasAlmost(name)
        ? Optional.empty()
        : Optional.of(
            new UnknownName(
                UnknownName.OF_ALIAS, taxonomy, name, unknown(taxonomy, name, vocabulary)));
  }

  private Vocabulary vocabulary(Taxonomy taxonomy) {
    return known.getOrDefault(taxonomy, new Vocabulary(List.of()));
  }

  private static String unknown(Taxonomy taxonomy, String name, Vocabulary vocabulary) {
    return "no source is known to have the %s \"%s\"%s"
        .formatted(taxonomy.name().toLowerCase(Locale.ROOT), name, vocabulary.question(name));
  }

  private Stream<UnknownName> check(Subscription subscription) {
    return Stream.of(Taxonomy.values())
        .flatMap(
            taxonomy ->
                subscription.names(taxonomy).stream()
                    .sorted()
                    .flatMap(name -> check(subscription, taxonomy, name)));
  }

  private Stream<UnknownName> check(Subscription subscription, Taxonomy taxonomy, String name) {
    return doubt(subscription, taxonomy, name).stream()
        .map(why -> new UnknownName(subscription.name(), taxonomy, name, why));
  }

  private Optional<String> doubt(Subscription subscription, Taxonomy taxonomy, String written) {
    Vocabulary vocabulary = vocabulary(taxonomy);
    String name =
        vocabulary.knows(written) ? written : aliases.nameOf(taxonomy, written).orElse(written);
    if (!vocabulary.knows(name)) {
      return Optional.of(unknown(taxonomy, name, vocabulary) + notPolled(subscription));
    }
    if (taxonomy == Taxonomy.REGION && subscription.filters().regions().children()) {
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
        unpolled.stream().filter(subscription.filters()::takes).collect(Collectors.joining(", "));
    return sources.isEmpty() ? "" : " (not polled yet: " + sources + ")";
  }
}
