package io.assay.subscription;

import io.assay.archive.Aliases;
import io.assay.brief.CaveatKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Looks for rules that are right and yet hardly meant: that can never match, that add nothing, that
 * wait for no reason. Only what is sure, whatever is published, is said.
 */
public final class RuleCheck {
  private final Asking asking;
  private final FilterCheck filters;
  private final TimingCheck timing;

  /**
   * @param off kinds of caveats that are not looked for
   * @param now from when on times are looked at
   */
  public RuleCheck(Aliases aliases, Collection<CaveatKind> off, Instant now) {
    this.asking = new Asking(aliases);
    this.filters =
        new FilterCheck(asking, off.stream().map(CaveatKind::key).collect(Collectors.toSet()));
    this.timing = new TimingCheck(now);
  }

  private Overlaps.Asker asker(Subscription one) {
    return new Overlaps.Asker(one, new Demands(asking.of(one.filters())));
  }

  /** What is to be said about these subscriptions, in their order. */
  public List<RuleFinding> check(List<Subscription> subscriptions) {
    List<RuleFinding> found = new ArrayList<>();
    List<Overlaps.Asker> all = subscriptions.stream().map(this::asker).toList();
    Overlaps overlaps = new Overlaps(all);
    for (Overlaps.Asker one : all) {
      found.addAll(filters.check(one.subscription(), one.demands()));
      found.addAll(timing.check(one.subscription()));
      if (!filters.isDead(one.demands())) {
        overlaps.add(one).ifPresent(found::add);
      }
    }
    return found;
  }
}
