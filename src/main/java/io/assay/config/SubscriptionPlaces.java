package io.assay.config;

import io.assay.subscription.Subscription;
import java.util.List;

/**
 * Where things stand in {@code subscriptions.yaml}, for what is found out about them later.
 *
 * @param names of organizations, regions and topics
 * @param rules the lines of subscriptions
 * @param sound the subscriptions that were read without a mistake
 * @param expected posts of which it is said whom they reach
 */
record SubscriptionPlaces(
    NamePlaces names, RulePlaces rules, List<Subscription> sound, List<ExpectedPost> expected) {
  SubscriptionPlaces {
    sound = List.copyOf(sound);
    expected = List.copyOf(expected);
  }

  /** The same where it cannot be told how posts are read. */
  SubscriptionPlaces expectingNothing() {
    return new SubscriptionPlaces(names, rules, sound, List.of());
  }
}
