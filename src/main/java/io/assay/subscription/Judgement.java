package io.assay.subscription;

import io.assay.message.Destination;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What all subscriptions make of one post. For one thread.
 *
 * @param decisions one for each subscription, in the order of the file
 */
public record Judgement(List<Decision> decisions) {
  public Judgement {
    decisions = List.copyOf(decisions);
  }

  /**
   * Who wants the post: each destination once, in the order of the file. Where several
   * subscriptions of a destination match, its {@link Wish} unites what they ask for.
   */
  public List<Wish> wishes() {
    return wishes(subscription -> false);
  }

  /**
   * The same while some are muted: one that is has no say where another one of its destination
   * wants the post too. Where all are, the wish is theirs.
   */
  public List<Wish> wishes(Predicate<Subscription> muted) {
    Map<Destination, List<Decision>> matched = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      if (decision.matched()) {
        matched
            .computeIfAbsent(decision.subscription().to(), to -> new ArrayList<>())
            .add(decision);
      }
    }
    return matched.values().stream().map(all -> Wish.of(heard(all, muted))).toList();
  }

  private static List<Decision> heard(List<Decision> all, Predicate<Subscription> muted) {
    List<Decision> heard =
        all.stream().filter(decision -> !muted.test(decision.subscription())).toList();
    return heard.isEmpty() ? all : heard;
  }
}
