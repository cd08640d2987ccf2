package io.assay.config;

import io.assay.subscription.RuleFinding;
import java.util.HashMap;
import java.util.Map;

/** Where the lines of subscriptions stand, for what is found out about them later. */
final class RulePlaces {
  private static final String WHOLE = "";

  private final Map<String, Map<String, Place>> places = new HashMap<>();

  void add(String subscription, Section section) {
    Map<String, Place> lines = section.places();
    lines.put(WHOLE, section.place());
    places.putIfAbsent(subscription, lines);
  }

  Mistake mistake(RuleFinding finding) {
    Map<String, Place> lines = places.getOrDefault(finding.subscription(), Map.of());
    Place place = lines.getOrDefault(finding.key(), lines.get(WHOLE));
    if (place == null) {
      throw new IllegalArgumentException("No subscription of these files has " + finding);
    }
    return new Mistake(place, finding.text());
  }
}
