package io.assay.subscription;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/**
 * Who is to get a post, and who is not, each by the name of a subscription or as a destination is
 * written.
 */
public record Expectation(List<String> reaches, List<String> not) {
  private static final int MOST_REASONS = 3;

  public Expectation {
    reaches = List.copyOf(reaches);
    not = List.copyOf(not);
  }

  /**
   * Where it is otherwise.
   *
   * @param name as the expectation names it
   * @param text what is so instead, and why, one line for people
   */
  public record Miss(String name, String text) {}

  /** True if a subscription, or where it goes, is called so. */
  public static boolean isNamed(String name, Subscription subscription) {
    return name.equalsIgnoreCase(subscription.name()) || name.equals(subscription.to().toString());
  }

  /** What of the decisions about the post is not as expected; empty where all is. */
  public List<Miss> misses(List<Decision> decisions) {
    List<Miss> misses = new ArrayList<>();
    for (String name : reaches) {
      List<Decision> meant = meant(name, decisions);
      if (meant.stream().noneMatch(Decision::matched)) {
        misses.add(new Miss(name, "is not reached: " + reasons(meant)));
      }
    }
    for (String name : not) {
      List<Decision> matched = meant(name, decisions).stream().filter(Decision::matched).toList();
      if (!matched.isEmpty()) {
        misses.add(new Miss(name, "is reached: " + reasons(matched)));
      }
    }
    return misses;
  }

  /** The subscriptions that want the post and that nobody expects to. */
  public List<Miss> surprises(List<Decision> decisions) {
    return decisions.stream()
        .filter(Decision::matched)
        .filter(one -> reaches.stream().noneMatch(name -> isNamed(name, one.subscription())))
        .map(one -> new Miss(one.subscription().name(), "is reached: " + reasons(List.of(one))))
        .toList();
  }

  private static List<Decision> meant(String name, List<Decision> decisions) {
    return decisions.stream().filter(one -> isNamed(name, one.subscription())).toList();
  }

  private static String reasons(List<Decision> decisions) {
    if (decisions.isEmpty()) {
      return "no subscription goes there";
    }
    String first =
        decisions.stream().limit(MOST_REASONS).map(Expectation::reason).collect(joining("; "));
    int more = decisions.size() - MOST_REASONS;
    return first + (more > 0 ? "; and " + more + " more" : "");
  }

  private static String reason(Decision decision) {
    String why =
        decision.reasons().isEmpty()
            ? "takes everything"
            : decision.reasons().stream().map(Reason::toString).collect(joining("; "));
    return decision.subscription().name() + ": " + why;
  }
}
