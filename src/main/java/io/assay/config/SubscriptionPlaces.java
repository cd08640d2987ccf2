package io.assay.config;

import java.util.List;

/**
 * Where things stand in {@code subscriptions.yaml}, for what is found out about them later.
 *
 * @param names of organizations, regions and topics
 * @param rules the lines of subscriptions
 * @param expected posts of which it is said whom they reach
 */
record SubscriptionPlaces(NamePlaces names, RulePlaces rules, List<ExpectedPost> expected) {
  SubscriptionPlaces {
    expected = List.copyOf(expected);
  }
}
