package io.assay.subscription;

import io.assay.message.Destination;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A destination that wants a post: one message, however many of its subscriptions match.
 *
 * @param matched those subscriptions, in the order of the file; at least one
 * @param mentions whom any of them calls
 */
public record Wish(List<Subscription> matched, Set<Addressee> mentions) {
  public Wish {
    matched = List.copyOf(matched);
    mentions = Collections.unmodifiableSet(new LinkedHashSet<>(mentions));
  }

  static Wish of(List<Decision> decisions) {
    Set<Addressee> mentions = new LinkedHashSet<>();
    decisions.stream().map(Decision::mentions).flatMap(Collection::stream).forEach(mentions::add);
    return new Wish(decisions.stream().map(Decision::subscription).toList(), mentions);
  }

  public Destination to() {
    return first().to();
  }

  /** Name of the subscription that decides how it is told: the first in the file. */
  public String subscription() {
    return first().name();
  }

  /** How it is told: as the first one says, but silently only where all say so. */
  public Style style() {
    boolean silent = matched.stream().allMatch(subscription -> subscription.style().silent());
    return silent ? first().style() : first().style().aloud();
  }

  /** When it is told, of what is there now: as soon as one of them wants it. */
  public Timing.Release release(Instant now) {
    return matched.stream()
        .map(subscription -> subscription.timing().release(now))
        .min(Comparator.comparing(Timing.Release::at))
        .orElseThrow();
  }

  /** Whose day it is told by: the first one's that goes by a clock, else UTC. */
  public ZoneId zone() {
    return matched.stream()
        .flatMap(subscription -> subscription.timing().zone().stream())
        .findFirst()
        .orElse(ZoneOffset.UTC);
  }

  /** The largest number of messages in an hour among those that are told at once. */
  public int maxPerHour() {
    List<Integer> limits =
        matched.stream()
            .map(Subscription::timing)
            .filter(timing -> timing.digest().isEmpty())
            .map(Timing::maxPerHour)
            .toList();
    return limits.contains(Timing.UNLIMITED)
        ? Timing.UNLIMITED
        : limits.stream().mapToInt(Integer::intValue).max().orElse(Timing.UNLIMITED);
  }

  private Subscription first() {
    return matched.get(0);
  }
}
