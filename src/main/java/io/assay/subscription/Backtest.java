package io.assay.subscription;

import io.assay.brief.Brief;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a subscription would have done if it had held before, by the same decisions as live.
 *
 * @param posts how many were looked at
 * @param matched how many of them it wants
 * @param busiest the day on which it wants the most; of several, the latest
 * @param samples the newest of those that it wants, at most {@link #SAMPLES}
 * @param more how many its destination would get that it does not get now
 * @param fewer how many it would get no more
 */
public record Backtest(
    int posts, int matched, Optional<Day> busiest, List<Brief> samples, int more, int fewer) {
  public static final int SAMPLES = 3;

  /** A day, and how many posts it had. */
  public record Day(LocalDate date, int posts) {}

  /**
   * Tries a subscription on posts.
   *
   * @param newestFirst briefs of posts as they are stored
   * @param tried it takes the place of the one of its name, if there is one
   * @param zone whose days are counted
   */
  public static Backtest of(
      List<Brief> newestFirst, LiveSubscriptions live, Subscription tried, ZoneId zone) {
    List<Subscription> there =
        live.current().all().stream()
            .filter(subscription -> subscription.to().equals(tried.to()))
            .toList();
    List<Subscription> both = new ArrayList<>(there);
    both.add(tried);
    Subscriptions trial = live.trial(both);
    Map<LocalDate, Integer> days = new TreeMap<>();
    List<Brief> matched = new ArrayList<>();
    int more = 0;
    int fewer = 0;
    for (Brief brief : newestFirst) {
      List<Decision> decisions = trial.decide(brief);
      boolean wanted = decisions.get(there.size()).matched();
      List<Decision> others = decisions.subList(0, there.size());
      boolean now = others.stream().anyMatch(Decision::matched);
      boolean then =
          wanted || others.stream().anyMatch(other -> other.matched() && !isNamed(other, tried));
      more += then && !now ? 1 : 0;
      fewer += now && !then ? 1 : 0;
      if (wanted) {
        matched.add(brief);
        days.merge(brief.post().publishedAt().atZone(zone).toLocalDate(), 1, Integer::sum);
      }
    }
    return new Backtest(
        newestFirst.size(),
        matched.size(),
        days.entrySet().stream()
            .max(Map.Entry.<LocalDate, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(day -> new Day(day.getKey(), day.getValue())),
        matched.stream()
            .sorted(Comparator.comparing((Brief brief) -> brief.post().publishedAt()).reversed())
            .limit(SAMPLES)
            .toList(),
        more,
        fewer);
  }

  private static boolean isNamed(Decision decision, Subscription tried) {
    return decision.subscription().name().equalsIgnoreCase(tried.name());
  }
}
