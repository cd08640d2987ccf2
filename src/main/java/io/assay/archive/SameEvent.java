package io.assay.archive;

import java.util.Set;

/**
 * Whether two posts of the same days tell the same event. A false yes hides news in the thread of
 * something else: what speaks against it decides, and much in common is not enough.
 *
 * <p>What a company is told of has much in common whatever it does: plants, capacities, the same
 * last sentence. What is told twice has nearly all figures in common. But what follows from an
 * event, a suit or a visit, repeats all of that. So three things must hold at once: the figures are
 * the same; neither title says anything that the other post does not; neither post looks back to
 * something that was news some days before.
 *
 * <p>Measured on pairs of posts in {@code stories}: of 245 that tell two events of one company none
 * is joined, of 51 that tell one event 14 are; the others are in words that are too far apart, or
 * have too few figures. A rule that weighs how much of a title the other post has finds twice as
 * many, and joined some of each dozen near misses that were written after it. The three conditions
 * overlap: of the 245, five pass by their titles; four of these have three figures of four in
 * common or fewer, and the titles of the fifth name two steps. None of the 14,706 pairs of posts
 * that briefs are measured with is joined, even as if all were about one company.
 */
final class SameEvent {
  private static final int FEWEST_FIGURES = 2;
  private static final double FIGURES = 0.8;
  private static final double TEXT = 0.35;
  private static final double LEAD = 0.4;

  private SameEvent() {}

  static boolean is(Telling one, Telling other) {
    return haveActorsInCommon(one, other)
        && !one.headline().differsFrom(other.headline())
        && !one.looksBack()
        && !other.looksBack()
        && haveFiguresInCommon(one, other)
        && WordWeights.likeness(one.words(), other.words()) >= TEXT
        && isKnown(one, other)
        && isKnown(other, one);
  }

  /** A post that names ten companies tells of none of them what one of its own does. */
  private static boolean haveActorsInCommon(Telling one, Telling other) {
    long common = one.organizations().stream().filter(other.organizations()::contains).count();
    long all = one.organizations().size() + other.organizations().size() - common;
    return common > 0 && 3 * common >= all;
  }

  private static boolean haveFiguresInCommon(Telling one, Telling other) {
    Set<Quantity> mine = one.quantities();
    Set<Quantity> others = other.quantities();
    int common = Math.min(Quantity.common(mine, others), Quantity.common(others, mine));
    return common >= FEWEST_FIGURES && common >= FIGURES * (mine.size() + others.size() - common);
  }

  /** What follows from an event repeats it, but under a title and a lead of its own. */
  private static boolean isKnown(Telling telling, Telling other) {
    Headline headline = telling.headline();
    return headline.isIn(other)
        && (other.words().containsAll(headline.marks()) || !other.headline().marks().isEmpty())
        && WordWeights.share(telling.lead(), other.words()) >= LEAD;
  }
}
