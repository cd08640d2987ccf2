package io.assay.outbox;

import io.assay.brief.Brief;
import io.assay.subscription.Mute;
import io.assay.subscription.Subscription;
import io.assay.subscription.Wish;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is muted of one post. */
final class Muting {
  private static final Comparator<Mute> BY_END = Comparator.comparing(Mute::until);

  private final List<Mute> mutes;
  private final Brief brief;

  /**
   * @param mutes all that hold
   */
  Muting(List<Mute> mutes, Brief brief) {
    this.mutes = mutes;
    this.brief = brief;
  }

  boolean silences(Subscription subscription) {
    return of(subscription).isPresent();
  }

  private Optional<Mute> of(Subscription subscription) {
    return mutes.stream().filter(mute -> mute.silences(subscription)).max(BY_END);
  }

  /**
   * The mute that holds a destination's alert back the longest: it is told when nothing in it is
   * muted, and as soon as one of the subscriptions that want it is not.
   */
  Optional<Mute> of(Wish wish) {
    Stream<Mute> about =
        mutes.stream().filter(mute -> mute.to().equals(wish.to()) && mute.silences(brief));
    return Stream.concat(about, ofAll(wish).stream()).max(BY_END);
  }

  private Optional<Mute> ofAll(Wish wish) {
    List<Mute> each = wish.matched().stream().flatMap(one -> of(one).stream()).toList();
    return each.size() == wish.matched().size() ? each.stream().min(BY_END) : Optional.empty();
  }
}
