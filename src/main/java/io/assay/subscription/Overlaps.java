package io.assay.subscription;

import io.assay.message.Destination;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for subscriptions that add nothing to those before them. Each is compared with the others
 * of its destination.
 */
final class Overlaps {
  private final Asking asking;
  private final Map<Destination, List<Taken>> before = new HashMap<>();

  private record Taken(Subscription subscription, Demands demands) {}

  Overlaps(Asking asking) {
    this.asking = asking;
  }

  /** What there is to say of the next one, if it adds nothing. */
  Optional<RuleFinding> add(Subscription next) {
    List<Taken> others = before.computeIfAbsent(next.to(), to -> new ArrayList<>());
    Demands demands = new Demands(asking.of(next.filters()));
    Optional<RuleFinding> found =
        others.stream()
            .filter(other -> isCovered(next, demands, other))
            .findFirst()
            .map(other -> new RuleFinding(next.name(), "", words(next, demands, other)));
    others.add(new Taken(next, demands));
    return found;
  }

  private static boolean isCovered(Subscription next, Demands demands, Taken other) {
    Timing first = other.subscription().timing();
    boolean noSooner = first.equals(Timing.NOW) || first.equals(next.timing());
    return noSooner
        && addsNoVoice(next.style(), other.subscription().style())
        && other.demands().cover(demands);
  }

  /** Mentions and contacts of all count, and one that is not silent makes a sound for all. */
  private static boolean addsNoVoice(Style next, Style first) {
    boolean sameMention = next.mention().isEmpty() || next.mention().equals(first.mention());
    boolean sameContact = next.contact().isEmpty() || next.contact().equals(first.contact());
    return sameMention && sameContact && (!first.silent() || next.silent());
  }

  private static String words(Subscription next, Demands demands, Taken other) {
    String name = '"' + other.subscription().name() + '"';
    boolean same =
        demands.cover(other.demands())
            && next.timing().equals(other.subscription().timing())
            && next.style().equals(other.subscription().style());
    if (same) {
      return "does the same as " + name + " before it: take one of the two out";
    }
    String unlike =
        next.style().equals(other.subscription().style())
            ? ""
            : ", and how it would be told never counts";
    return "adds nothing: "
        + name
        + " before it takes all that it takes, for "
        + next.to()
        + ", no later"
        + unlike;
  }
}
