package io.assay.subscription;

import io.assay.brief.Brief;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a subscription would have done if it had held before, by the same decisions as live.
 *
 * @param posts how many were looked at
 * @param matched how many of them it wants
 * @param doubtful how many of those only because something of them cannot be told
 * @param busiest when it wants the most; empty where it wants nothing
 * @param samples the newest of those that it wants, at most {@link #SAMPLES}
 * @param difference between what its destination would get and what it gets now
 */
public record Backtest(
    Subscription subscription,
    int posts,
    int matched,
    int doubtful,
    Optional<Busiest> busiest,
    List<Brief> samples,
    Difference difference) {
  public static final int SAMPLES = 3;

  public Backtest {
    samples = List.copyOf(samples);
  }

  /**
   * When there is most to read, on the subscription's own clock; of several days or hours the last.
   *
   * @param posts of that day
   * @param hour its beginning; it need not be on that day
   * @param inHour posts of that hour
   */
  public record Busiest(LocalDate date, int posts, LocalDateTime hour, int inHour) {}

  /**
   * How many posts a destination would get that it does not get now, and would get no more; however
   * many of its subscriptions want one, it is one.
   */
  public record Difference(int more, int fewer) {
    static final Difference NONE = new Difference(0, 0);

    Difference plus(boolean then, boolean now) {
      return new Difference(more + (then && !now ? 1 : 0), fewer + (now && !then ? 1 : 0));
    }

    public boolean isNone() {
      return equals(NONE);
    }

    /** For people: {@code +4 −11}. */
    @Override
    public String toString() {
      return "+" + more + " −" + fewer;
    }
  }

  /** How many posts its destination would get that it does not get now. */
  public int more() {
    return difference.more();
  }

  /** How many it would get no more. */
  public int fewer() {
    return difference.fewer();
  }

  /**
   * Tries one subscription on posts, beside those that hold.
   *
   * @param newestFirst briefs of posts as they are stored
   * @param tried it takes the place of the one of its name, if there is one
   * @param zone whose days are counted where it says none
   */
  public static Backtest of(
      List<Brief> newestFirst, LiveSubscriptions live, Subscription tried, ZoneId zone) {
    List<Subscription> now =
        live.current().all().stream().filter(there -> there.to().equals(tried.to())).toList();
    List<Subscription> then = new ArrayList<>(now);
    then.removeIf(there -> there.name().equalsIgnoreCase(tried.name()));
    then.add(tried);
    Backtester run = new Backtester(live.trial(now), live.trial(then), zone);
    newestFirst.forEach(run::take);
    return run.results().get(then.size() - 1);
  }
}
