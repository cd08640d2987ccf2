package io.assay.subscription;

import io.assay.message.Destination;
import io.assay.post.Post;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All subscriptions; decides who gets a post. Immutable. */
public final class Subscriptions {
  private final List<Rule> rules;

  /**
   * @param subscriptions in the order of the file, which decides between two of one destination
   */
  public Subscriptions(List<Subscription> subscriptions) {
    this.rules = subscriptions.stream().map(Rule::of).toList();
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
}
