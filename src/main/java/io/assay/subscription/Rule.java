package io.assay.subscription;

import io.assay.archive.Aliases;
import io.assay.post.Taxonomy;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A subscription made ready to be asked: the conditions that all have to hold. */
record Rule(Wish wish, List<Condition> conditions) {
  static Rule of(Subscription subscription, Aliases aliases) {
    List<Condition> conditions =
        Stream.of(
                new Condition(subscription.sources(), Tags::source),
                Condition.called(
                    meant(subscription.organizations(), Taxonomy.ORGANIZATION, aliases),
                    Tags::organizations),
                Condition.called(
                    meant(subscription.regions(), Taxonomy.REGION, aliases), Tags::regions),
                Condition.called(
                    meant(subscription.topics(), Taxonomy.TOPIC, aliases), Tags::topics))
            .filter(condition -> !condition.wanted().isEmpty())
            .toList();
    Wish wish = new Wish(subscription.to(), subscription.style(), subscription.name());
    return new Rule(wish, conditions);
  }

  /** What is written, for a source may call something so, and what it is an alias of. */
  private static Set<String> meant(Set<String> written, Taxonomy taxonomy, Aliases aliases) {
    return written.stream()
        .flatMap(name -> Stream.concat(Stream.of(name), aliases.nameOf(taxonomy, name).stream()))
        .collect(Collectors.toSet());
  }

  boolean matches(Tags tags) {
    for (Condition condition : conditions) {
      if (!condition.holds(tags)) {
        return false;
      }
    }
    return true;
  }
}
