package io.assay.command;

import io.assay.brief.CaveatKind;
import io.assay.message.Excerpt;
import io.assay.subscription.Filters;
import io.assay.subscription.Mention;
import io.assay.subscription.Part;
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
    return Excerpt.cut(sentences(subscription, MOST_NAMES), LONGEST);
  }

  /** All that it does, however long that is. */
  static String whole(Subscription subscription) {
    return sentences(subscription, Integer.MAX_VALUE);
  }

  private static String sentences(Subscription subscription, int most) {
    List<String> parts = what(subscription.filters(), most);
    String what = parts.isEmpty() ? "Every post goes" : "Posts " + String.join(", ", parts) + " go";
    List<String> sentences = new ArrayList<>();
    sentences.add(what + " to " + subscription.to() + " " + when(subscription.timing()) + ".");
    how(subscription, most).forEach(how -> sentences.add(how + "."));
    return String.join(" ", sentences);
  }

  /** What it does besides what {@link SubscribeForm} has fields for. */
  static List<String> besidesForm(Subscription subscription) {
    Filters filters = subscription.filters();
    Selection<CaveatKind> caveats = filters.caveats();
    Filters.Regions regions = filters.regions();
    Filters.Keywords keywords = filters.keywords();
    List<String> kept =
        new ArrayList<>(
            what(
                new Filters(
                    filters.sources(),
                    withoutAny(filters.organizations()),
                    new Filters.Regions(withoutAny(regions.names()), regions.children()),
                    withoutAny(filters.topics()),
                    new Selection<>(List.of(), caveats.all(), List.of()),
                    new Filters.Keywords(withoutAny(keywords.words()), keywords.in())),
                Integer.MAX_VALUE));
    subscription.timing().quiet().ifPresent(hours -> kept.add("never " + quiet(hours)));
    if (subscription.timing().maxPerHour() != Timing.UNLIMITED) {
      kept.add("at most " + subscription.timing().maxPerHour() + " an hour");
    }
    how(subscription, Integer.MAX_VALUE)
        .forEach(how -> kept.add(how.substring(0, 1).toLowerCase(Locale.ROOT) + how.substring(1)));
    return kept;
  }

  private static <T> Selection<T> withoutAny(Selection<T> asked) {
    return new Selection<>(List.of(), asked.all(), asked.none());
  }

  private static List<String> what(Filters filters, int most) {
    List<String> parts = new ArrayList<>();
    if (!filters.sources().isEmpty()) {
      parts.add("from " + names(filters.sources().stream().sorted().toList(), " or ", most));
    }
    add(parts, "about ", "not about ", filters.organizations(), most);
    add(parts, "about ", "not about ", filters.regions().names(), most);
    if (!filters.regions().children()) {
      parts.add("regions within them not counted");
    }
    add(parts, "on ", "not on ", filters.topics(), most);
    add(parts, "with ", "without ", filters.keywords().words().map(word -> "“" + word + "”"), most);
    if (filters.keywords().in().size() < Part.values().length) {
      parts.add(
          "words looked for in the "
              + filters.keywords().in().stream()
                  .sorted()
                  .map(Part::key)
                  .collect(Collectors.joining(", "))
              + " alone");
    }
    add(
        parts,
        "with ",
        "without ",
        filters.caveats().map(kind -> "the caveat “" + kind.label() + "”"),
        most);
    return parts;
  }

  private static void add(
      List<String> parts, String with, String without, Selection<String> asked, int most) {
    if (!asked.any().isEmpty()) {
      parts.add(with + names(asked.any(), " or ", most));
    }
    if (!asked.all().isEmpty()) {
      parts.add(with + names(asked.all(), " and ", most));
    }
    if (!asked.none().isEmpty()) {
      parts.add(without + names(asked.none(), " or ", most));
    }
  }

  private static String names(List<String> names, String between, int most) {
    String shown =
        names.stream()
            .limit(most)
            .map(name -> most == MOST_NAMES ? Excerpt.cut(name, NAME) : name)
            .collect(Collectors.joining(between));
    int more = names.size() - most;
    return more > 0 ? shown + between + more + " more" : shown;
  }

  static String when(Timing timing) {
    String held =
        timing.digest().isPresent()
            ? ": it waits until they end"
            : ": what comes then is told in one digest after";
    String told = timing.digest().map(times -> "in one digest, " + times(times)).orElse("at once");
    String quiet = timing.quiet().map(hours -> ", never " + quiet(hours) + held).orElse("");
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

  private static List<String> how(Subscription subscription, int most) {
    Style style = subscription.style();
    boolean digest = subscription.timing().digest().isPresent();
    List<String> parts = new ArrayList<>();
    if (style.format() == Subscription.Format.FULL) {
      parts.add("The whole brief is shown");
    }
    style
        .mention()
        .ifPresent(
            mention ->
                parts.add(calls(mention, most) + (digest ? ", but never with a digest" : "")));
    if (style.silent()) {
      parts.add("It comes silently");
    }
    if (style.thread()) {
      parts.add("It is said in a thread of the day");
    }
    switch (style.onUpdate()) {
      case EDIT_AND_REPLY -> {}
      case EDIT -> parts.add("When a post changes, its alert is put right and nothing is said");
      case REPLY ->
          parts.add("When a post changes, that is said in an answer, and the alert stays");
      case IGNORE -> parts.add("When a post changes, nothing is done");
    }
    style
        .contact()
        .ifPresent(to -> parts.add("If it takes no messages, " + to + " is told as well"));
    return parts;
  }

  private static String calls(Mention mention, int most) {
    List<String> when = what(mention.when(), most);
    return "It calls "
        + names(mention.who().stream().map(Object::toString).toList(), ", ", most)
        + (when.isEmpty() ? "" : " for posts " + String.join(", ", when));
  }
}
