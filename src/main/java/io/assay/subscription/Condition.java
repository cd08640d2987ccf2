package io.assay.subscription;

import java.util.Collections;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One field of a subscription: a post must have any of these values.
 *
 * @param of what a post has in this field
 */
record Condition(Set<String> wanted, Function<Tags, Set<String>> of) {
  /** Names by which a reader calls something: compared as slugs. */
  static Condition called(Set<String> names, Function<Tags, Set<String>> of) {
    return new Condition(names.stream().map(Slug::of).collect(Collectors.toSet()), of);
  }

  boolean holds(Tags tags) {
    return !Collections.disjoint(wanted, of.apply(tags));
  }
}
