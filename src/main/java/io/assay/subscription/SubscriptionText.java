package io.assay.subscription;

import io.assay.brief.CaveatKind;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A subscription as an entry of {@code subscriptions.yaml}: a line for each key, all text in double
 * quotes, so that whatever somebody wrote is nothing but text. What is as it is where a file says
 * nothing of it is left out.
 */
public final class SubscriptionText {
  private final Map<String, String> values = new LinkedHashMap<>();

  /** What is said of a key besides its selection: whether the regions within count. */
  private final Map<String, Map<String, String>> besides = new HashMap<>();

  /** Writes a subscription; who reads it gets one that is equal. */
  public static SubscriptionText of(Subscription subscription) {
    SubscriptionText text = new SubscriptionText();
    text.put("name", subscription.name()).put("destination", subscription.to().toString());
    text.filters(subscription.filters());
    text.timing(subscription.timing());
    text.style(subscription.style());
    return text;
  }

  /** Gives a key a text, instead of what it had. */
  public SubscriptionText put(String key, String text) {
    values.put(key, quoted(text));
    return this;
  }

  /** Gives a key a selection, instead of what it had; one that asks nothing takes it away. */
  public SubscriptionText put(String key, Selection<String> asked) {
    return select(key, asked, Function.identity());
  }

  /** Tells at once, or at these times; then no number an hour holds any more. */
  public SubscriptionText deliver(Optional<String> digest, Optional<String> zone) {
    values.remove("deliver");
    digest.ifPresent(
        times -> {
          values.remove("maxPerHour");
          Map<String, String> map = new LinkedHashMap<>();
          map.put("digest", quoted(times));
          zone.ifPresent(name -> map.put("zone", quoted(name)));
          values.put("deliver", map(map));
        });
    return this;
  }

  private void filters(Filters filters) {
    if (!filters.sources().isEmpty()) {
      values.put("sources", list(filters.sources().stream().sorted().toList()));
    }
    put("organizations", filters.organizations());
    if (!filters.regions().children()) {
      besides.put("regions", Map.of("children", "false"));
    }
    put("regions", filters.regions().names());
    put("topics", filters.topics());
    select("caveats", filters.caveats(), CaveatKind::key);
    if (filters.keywords().in().size() < Part.values().length) {
      String in = list(filters.keywords().in().stream().sorted().map(Part::key).toList());
      besides.put("keywords", Map.of("in", in));
    }
    select("keywords", filters.keywords().words(), Keyword::toString);
  }

  /** A list where one of its values will do, and nothing more is said. */
  private <T> SubscriptionText select(String key, Selection<T> asked, Function<T, String> written) {
    values.remove(key);
    Map<String, String> more = besides.getOrDefault(key, Map.of());
    Selection<String> names = asked.map(written);
    if (names.isEmpty()) {
      return this;
    }
    if (names.all().isEmpty() && names.none().isEmpty() && more.isEmpty()) {
      values.put(key, list(names.any()));
      return this;
    }
    Map<String, String> map = new LinkedHashMap<>();
    add(map, "any", names.any());
    add(map, "all", names.all());
    add(map, "none", names.none());
    map.putAll(more);
    values.put(key, map(map));
    return this;
  }

  private static void add(Map<String, String> map, String key, Collection<String> names) {
    if (!names.isEmpty()) {
      map.put(key, list(names));
    }
  }

  private void timing(Timing timing) {
    deliver(
        timing.digest().map(Times::written), timing.digest().map(times -> times.zone().getId()));
    timing.quiet().ifPresent(hours -> values.put("quietHours", quiet(hours)));
    if (timing.maxPerHour() != Timing.UNLIMITED) {
      values.put("maxPerHour", String.valueOf(timing.maxPerHour()));
    }
  }

  private static String quiet(QuietHours hours) {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("from", quoted(hours.from().toString()));
    map.put("to", quoted(hours.to().toString()));
    map.put("days", list(hours.days().stream().sorted().map(SubscriptionText::day).toList()));
    map.put("zone", quoted(hours.zone().getId()));
    return map(map);
  }

  private static String day(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private void style(Style style) {
    if (style.format() != Subscription.Format.COMPACT) {
      put("format", style.format().name().toLowerCase(Locale.ROOT));
    }
    if (style.onUpdate() != OnUpdate.EDIT_AND_REPLY) {
      put("onUpdate", style.onUpdate().key());
    }
    style.contact().ifPresent(to -> put("contact", to.toString()));
    style.mention().ifPresent(mention -> values.put("mention", mention(mention)));
    if (style.silent()) {
      values.put("silent", "true");
    }
    if (style.thread()) {
      values.put("thread", "true");
    }
  }

  private static String mention(Mention mention) {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("who", list(mention.who().stream().map(Addressee::toString).toList()));
    SubscriptionText when = new SubscriptionText();
    when.filters(mention.when());
    if (!when.values.isEmpty()) {
      map.put("when", map(when.values));
    }
    return map(map);
  }

  private static String map(Map<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String list(Collection<String> texts) {
    return texts.stream().map(SubscriptionText::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A line break would end the line, and only in quotes is nothing else a sign of YAML. */
  private static String quoted(String text) {
    String line = text.replaceAll("\\p{Cc}", " ");
    return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** The entry, a line for each key, without a line end after the last one. */
  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining("\n"));
  }

  /** An entry that was written here in one line, as it can be typed. */
  public static String line(String body) {
    return "{" + body.replace("\n", ", ") + "}";
  }

  /** Entries as they stand in the file, with its first line. */
  public static String file(Collection<String> bodies) {
    return bodies.isEmpty()
        ? "subscriptions: []\n"
        : bodies.stream()
            .map(body -> "  - " + body.replace("\n", "\n    ") + "\n")
            .collect(Collectors.joining("\n", "subscriptions:\n", ""));
  }
}
