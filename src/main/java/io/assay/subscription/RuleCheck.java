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

  /** What is to be said about these subscriptions, in their order. */
  public List<RuleFinding> check(List<Subscription> subscriptions) {
    List<RuleFinding> found = new ArrayList<>();
    Overlaps overlaps = new Overlaps(asking);
    for (Subscription subscription : subscriptions) {
      found.addAll(filters.check(subscription));
      found.addAll(timing.check(subscription));
      if (!filters.isDead(subscription)) {
        overlaps.add(subscription).ifPresent(found::add);
      }
    }
    return found;
  }
}
