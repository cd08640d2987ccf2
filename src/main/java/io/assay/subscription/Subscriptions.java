package io.assay.subscription;

import io.assay.archive.Aliases;
import io.assay.message.Destination;
import io.assay.post.Post;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All subscriptions; decides who gets a post. Immutable. */
public final class Subscriptions {
  private final List<Subscription> all;
  private final List<Rule> rules;

  /**
   * @param subscriptions in the order of the file, which decides between two of one destination
   */
  public Subscriptions(List<Subscription> subscriptions) {
    this(subscriptions, Aliases.NONE);
  }

  /**
   * @param aliases that subscriptions may name terms by
   */
  public Subscriptions(List<Subscription> subscriptions, Aliases aliases) {
    this.all = List.copyOf(subscriptions);
    this.rules =
        subscriptions.stream().map(subscription -> Rule.of(subscription, aliases)).toList();
  }

  /**
   * Who wants this post: each destination once, in the order of the file. Where several
   * subscriptions of a destination match, the first one decides the format. Time is linear in the
   * number of subscriptions.
   */
  public List<Wish> whoWants(Post post) {
    Tags tags = Tags.of(post);
    Map<Destination, Wish> wishes = new LinkedHashMap<>();
    for (Rule rule : rules) {
      if (rule.matches(tags)) {
        wishes.putIfAbsent(rule.wish().to(), rule.wish());
      }
    }
    return List.copyOf(wishes.values());
  }

  /**
   * Who wants to know when a destination takes no messages.
   *
   * @param destination as it is written, or the name of a whole platform
   */
  public Set<Destination> contacts(String destination) {
    return all.stream()
        .filter(
            subscription ->
                subscription.to().toString().equals(destination)
                    || subscription.to().platform().equals(destination))
        .flatMap(subscription -> subscription.style().contact().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
