package io.assay.subscription;

import io.assay.message.Destination;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for subscriptions that add nothing to those of their destination before them. */
final class Overlaps {
  private final Map<Destination, DemandIndex<Taken>> before = new HashMap<>();
  private int taken;

  /**
   * A subscription.
   *
   * @param demands what its filter asks
   */
  record Asker(Subscription subscription, Demands demands) {}

  /**
   * @param place in the order of the file
   */
  private record Taken(int place, Asker asker) {}

  /**
   * @param all that will be added
   */
  Overlaps(List<Asker> all) {
    all.forEach(one -> before(one).announce(one.demands()));
  }

  private DemandIndex<Taken> before(Asker one) {
    return before.computeIfAbsent(one.subscription().to(), to -> new DemandIndex<>());
  }

  /** What there is to say of the next one, if it adds nothing. */
  Optional<RuleFinding> add(Asker next) {
    DemandIndex<Taken> others = before(next);
    Optional<RuleFinding> found =
        others
            .mayCover(next.demands())
            .flatMap(some -> some.filter(other -> isCovered(next, other.asker())).limit(1))
            .min(Comparator.comparing(Taken::place))
            .map(
                other ->
                    new RuleFinding(next.subscription().name(), "", words(next, other.asker())));
    others.add(new Taken(taken++, next), next.demands());
    return found;
  }

  private static boolean isCovered(Asker next, Asker other) {
    Timing first = other.subscription().timing();
    boolean noSooner = first.equals(Timing.NOW) || first.equals(next.subscription().timing());
    return noSooner
        && addsNoVoice(next.subscription().style(), other.subscription().style())
        && other.demands().cover(next.demands());
  }

  /** Mentions and contacts of all count, and one that is not silent makes a sound for all. */
  private static boolean addsNoVoice(Style next, Style first) {
    boolean sameMention = next.mention().isEmpty() || next.mention().equals(first.mention());
    boolean sameContact = next.contact().isEmpty() || next.contact().equals(first.contact());
    return sameMention && sameContact && (!first.silent() || next.silent());
  }

  private static String words(Asker next, Asker before) {
    Subscription second = next.subscription();
    Subscription first = before.subscription();
    String name = '"' + first.name() + '"';
    boolean same =
        next.demands().cover(before.demands())
            && second.timing().equals(first.timing())
            && second.style().equals(first.style());
    if (same) {
      return "does the same as " + name + " before it: take one of the two out";
    }
    String unlike =
        second.style().equals(first.style()) ? "" : ", and how it would be told never counts";
    return "adds nothing: "
        + name
        + " before it takes all that it takes, for "
        + second.to()
        + ", no later"
        + unlike;
  }
}
