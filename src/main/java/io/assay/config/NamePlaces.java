package io.assay.config;

import io.assay.post.Taxonomy;
import io.assay.subscription.UnknownName;
import java.util.HashMap;
import java.util.Map;

/** Where the names of terms stand, for what is found out about them later. */
final class NamePlaces {
  private final Map<Key, Place> places = new HashMap<>();

  private record Key(String subscription, Taxonomy taxonomy, String name) {}

  void add(String subscription, Taxonomy taxonomy, String name, Place place) {
    places.putIfAbsent(new Key(subscription, taxonomy, name), place);
  }

  /** The name of a term that has aliases. */
  void addAlias(Taxonomy taxonomy, String name, Place place) {
    add(UnknownName.OF_ALIAS, taxonomy, name, place);
  }

  Mistake mistake(UnknownName name) {
    Place place = places.get(new Key(name.subscription(), name.taxonomy(), name.name()));
    if (place == null) {
      throw new IllegalArgumentException("No subscription of these files has " + name);
    }
    return new Mistake(place, name.why());
  }
}
