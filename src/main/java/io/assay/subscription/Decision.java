package io.assay.subscription;

import java.util.List;
import java.util.Set;

/**
 * Whether a subscription wants a post, and why. Reasons are put into words when they are asked for.
 * For one thread.
 */
public final class Decision {
  private final Rule rule;
  private final Examination post;
  private final boolean matched;

  Decision(Rule rule, Examination post) {
    this.rule = rule;
    this.post = post;
    this.matched = rule.matches(post);
  }

  public Subscription subscription() {
    return rule.subscription();
  }

  /** True if it wants the post: each condition holds, or it cannot be told whether it does. */
  public boolean matched() {
    return matched;
  }

  /**
   * If it wants the post, why each condition holds, in the order in which they are looked at: none
   * where it has no condition. Else the first one that does not, alone.
   */
  public List<Reason> reasons() {
    List<Reason> all = rule.conditions().stream().map(condition -> condition.reason(post)).toList();
    return matched
        ? all
        : all.stream().filter(reason -> reason.holds() == Answer.NO).limit(1).toList();
  }

  /** The conditions of which it could not be told whether they hold. */
  public List<Reason> doubts() {
    return reasons().stream().filter(reason -> reason.holds() == Answer.UNKNOWN).toList();
  }

  /** True if it wants the post only because something of it cannot be told. */
  public boolean isDoubtful() {
    return matched
        && rule.conditions().stream().anyMatch(each -> each.holds(post) == Answer.UNKNOWN);
  }

  /** Who is to be mentioned; nobody where the post is not wanted. */
  public Set<Addressee> mentions() {
    return matched && rule.mentions(post)
        ? subscription().style().mention().map(Mention::who).orElse(Set.of())
        : Set.of();
  }
}
