package io.assay.subscription;

import io.assay.brief.Brief;
import io.assay.message.Destination;
import io.assay.subscription.Backtest.Difference;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts stored posts to subscriptions that are tried, and to those that hold now. Time is that of
 * two decisions for each post; it keeps no post but the samples. For one thread.
 */
public final class Backtester {
  private final Subscriptions now;
  private final Subscriptions tried;
  private final List<Count> counts;
  private final Map<Destination, Difference> differences = new LinkedHashMap<>();
  private int posts;

  /**
   * @param zone whose days are counted where a subscription says none
   */
  public Backtester(Subscriptions now, Subscriptions tried, ZoneId zone) {
    this.now = now;
    this.tried = tried;
    this.counts =
        tried.all().stream().map(one -> new Count(one, one.timing().zone().orElse(zone))).toList();
  }

  /** Takes a post; they come newest first. */
  public void take(Brief brief) {
    posts++;
    List<Decision> decisions = tried.decide(brief);
    for (int at = 0; at < decisions.size(); at++) {
      if (decisions.get(at).matched()) {
        counts.get(at).add(brief, decisions.get(at).isDoubtful());
      }
    }
    compare(told(decisions), told(now.decide(brief)));
  }

  private static Set<Destination> told(List<Decision> decisions) {
    Set<Destination> told = new HashSet<>();
    for (Decision decision : decisions) {
      if (decision.matched()) {
        told.add(decision.subscription().to());
      }
    }
    return told;
  }

  private void compare(Set<Destination> then, Set<Destination> before) {
    Set<Destination> either = new HashSet<>(then);
    either.addAll(before);
    for (Destination to : either) {
      differences.put(to, difference(to).plus(then.contains(to), before.contains(to)));
    }
  }

  private Difference difference(Destination to) {
    return differences.getOrDefault(to, Difference.NONE);
  }

  /** How many were taken. */
  public int posts() {
    return posts;
  }

  /** One for each subscription that is tried, in their order. */
  public List<Backtest> results() {
    return counts.stream().map(count -> count.result(posts, difference(count.of.to()))).toList();
  }

  /** Of each destination that would get a post, or gets one now. */
  public Map<Destination, Difference> differences() {
    return Collections.unmodifiableMap(differences);
  }

  /** What one subscription wants. */
  private static final class Count {
    private final Subscription of;
    private final ZoneId zone;
    private final TreeMap<LocalDateTime, Integer> days = new TreeMap<>();
    private final TreeMap<LocalDateTime, Integer> hours = new TreeMap<>();
    private final List<Brief> samples = new ArrayList<>();
    private int matched;
    private int doubtful;

    Count(Subscription of, ZoneId zone) {
      this.of = of;
      this.zone = zone;
    }

    void add(Brief brief, boolean isDoubtful) {
      LocalDateTime at = brief.post().publishedAt().atZone(zone).toLocalDateTime();
      days.merge(at.truncatedTo(ChronoUnit.DAYS), 1, Integer::sum);
      hours.merge(at.truncatedTo(ChronoUnit.HOURS), 1, Integer::sum);
      matched++;
      doubtful += isDoubtful ? 1 : 0;
      if (samples.size() < Backtest.SAMPLES) {
        samples.add(brief);
      }
    }

    Backtest result(int posts, Difference difference) {
      return new Backtest(of, posts, matched, doubtful, busiest(), samples, difference);
    }

    private Optional<Backtest.Busiest> busiest() {
      return most(days)
          .flatMap(
              day ->
                  most(hours)
                      .map(
                          hour ->
                              new Backtest.Busiest(
                                  day.getKey().toLocalDate(),
                                  day.getValue(),
                                  hour.getKey(),
                                  hour.getValue())));
    }

    private static Optional<Map.Entry<LocalDateTime, Integer>> most(
        Map<LocalDateTime, Integer> counts) {
      return counts.entrySet().stream()
          .max(
              Comparator.comparing(Map.Entry<LocalDateTime, Integer>::getValue)
                  .thenComparing(Map.Entry::getKey));
    }
  }
}
