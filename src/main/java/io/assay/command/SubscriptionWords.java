package io.assay.command;

import io.assay.brief.CaveatKind;
import io.assay.message.Excerpt;
import io.assay.subscription.Filters;
import io.assay.subscription.QuietHours;
import io.assay.subscription.Selection;
import io.assay.subscription.Style;
import io.assay.subscription.Subscription;
import io.assay.subscription.Times;
import io.assay.subscription.Timing;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in plain words what a subscription does. */
public final class SubscriptionWords {
  private static final int LONGEST = 700;
  private static final int MOST_NAMES = 6;
  private static final int NAME = 60;
  private static final int WEEK = DayOfWeek.values().length;

  private SubscriptionWords() {}

  /** Sentences: {@code Posts about China go to slack:#ree-alerts at once.} */
  public static String of(Subscription subscription) {
    return Excerpt.cut(
        what(subscription.filters())
            + " to "
            + subscription.to()
            + " "
            + when(subscription.timing())
            + "."
            + how(subscription.style()),
        LONGEST);
  }

  private static String what(Filters filters) {
    List<String> parts = new ArrayList<>();
    if (!filters.sources().isEmpty()) {
      parts.add("from " + names(filters.sources().stream().sorted().toList(), " or "));
    }
    add(parts, "about ", "not about ", filters.organizations(), Function.identity());
    add(parts, "about ", "not about ", filters.regions().names(), Function.identity());
    add(parts, "on ", "not on ", filters.topics(), Function.identity());
    add(parts, "with ", "without ", filters.keywords().words(), word -> "“" + word + "”");
    Function<CaveatKind, String> label = kind -> "the caveat “" + kind.label() + "”";
    add(parts, "with ", "without ", filters.caveats(), label);
    return parts.isEmpty() ? "Every post goes" : "Posts " + String.join(", ", parts) + " go";
  }

  private static <T> void add(
      List<String> parts,
      String with,
      String without,
      Selection<T> asked,
      Function<T, String> name) {
    if (!asked.any().isEmpty()) {
      parts.add(with + names(asked.any().stream().map(name).toList(), " or "));
    }
    if (!asked.all().isEmpty()) {
      parts.add(with + names(asked.all().stream().map(name).toList(), " and "));
    }
    if (!asked.none().isEmpty()) {
      parts.add(without + names(asked.none().stream().map(name).toList(), " or "));
    }
  }

  private static String names(List<String> names, String between) {
    String shown =
        names.stream()
            .limit(MOST_NAMES)
            .map(name -> Excerpt.cut(name, NAME))
            .collect(Collectors.joining(between));
    int more = names.size() - MOST_NAMES;
    return more > 0 ? shown + between + more + " more" : shown;
  }

  static String when(Timing timing) {
    String told = timing.digest().map(times -> "in one digest, " + times(times)).orElse("at once");
    String quiet = timing.quiet().map(hours -> ", never " + quiet(hours)).orElse("");
    String most =
        timing.maxPerHour() == Timing.UNLIMITED
            ? ""
            : ", at most " + timing.maxPerHour() + " an hour, the rest in a digest";
    return told + quiet + most;
  }

  private static String times(Times times) {
    return times.written() + " (" + times.zone().getId() + ")";
  }

  private static String quiet(QuietHours hours) {
    String days =
        hours.days().size() == WEEK
            ? ""
            : " on "
                + hours.days().stream()
                    .sorted()
                    .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                    .collect(Collectors.joining(", "));
    return "from " + hours.from() + " to " + hours.to() + days + " (" + hours.zone().getId() + ")";
  }

  private static String how(Style style) {
    List<String> parts = new ArrayList<>();
    if (style.format() == Subscription.Format.FULL) {
      parts.add("The whole brief is shown.");
    }
    style
        .mention()
        .ifPresent(
            mention ->
                parts.add(
                    "It calls "
                        + names(mention.who().stream().map(Object::toString).toList(), ", ")
                        + "."));
    if (style.silent()) {
      parts.add("It comes silently.");
    }
    if (style.thread()) {
      parts.add("It is said in a thread.");
    }
    return parts.isEmpty() ? "" : " " + String.join(" ", parts);
  }
}
