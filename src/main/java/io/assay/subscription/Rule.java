package io.assay.subscription;

import java.util.List;
import java.util.stream.Stream;

/** A subscription made ready to be asked: the conditions that all have to hold. */
record Rule(Wish wish, List<Condition> conditions) {
  static Rule of(Subscription subscription) {
    List<Condition> conditions =
        Stream.of(
                new Condition(subscription.sources(), Tags::source),
                Condition.called(subscription.organizations(), Tags::organizations),
                Condition.called(subscription.regions(), Tags::regions),
                Condition.called(subscription.topics(), Tags::topics))
            .filter(condition -> !condition.wanted().isEmpty())
            .toList();
    Wish wish = new Wish(subscription.to(), subscription.style(), subscription.name());
    return new Rule(wish, conditions);
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
