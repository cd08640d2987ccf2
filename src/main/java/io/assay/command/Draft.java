package io.assay.command;

import io.assay.brief.CaveatKind;
import io.assay.message.Form;
import io.assay.subscription.Filters;
import io.assay.subscription.Keyword;
import io.assay.subscription.Selection;
import io.assay.subscription.Subscription;
import io.assay.subscription.SubscriptionText;
import io.assay.subscription.Times;
import io.assay.subscription.Timing;
import io.assay.subscription.WeeklyTimes;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks a subscription for, field by field or in a line like that of a search: {@code
 * region:china dysprosium -"joint venture" when:"daily 08:00"}. A minus says what a post must not
 * have, a plus what it must have besides.
 */
final class Draft {
  static final String ORGANIZATIONS = "organizations";
  static final String REGIONS = "regions";
  static final String TOPICS = "topics";
  static final String KEYWORDS = "keywords";
  static final String CAVEATS = "caveats";
  static final String WITHOUT = "without";
  static final String WHEN = "when";
  static final String ZONE = "zone";
  static final String CHANNEL = "channel";
  static final String NAME = "name";
  static final String CHANGE = "change";

  /** In place of a time: each post at once. */
  static final String NOW = "now";

  /** Those that a line, an option and the file name alike. */
  private static final List<String> LISTS =
      List.of(ORGANIZATIONS, REGIONS, TOPICS, KEYWORDS, CAVEATS);

  private static final List<String> SETTINGS = List.of(WHEN, ZONE, CHANNEL, NAME, CHANGE);

  /** As they are called in a search. */
  private static final Map<String, String> KEYS =
      Map.of(
          "org", ORGANIZATIONS,
          "organization", ORGANIZATIONS,
          "region", REGIONS,
          "topic", TOPICS,
          "caveat", CAVEATS,
          "keyword", KEYWORDS,
          "to", CHANNEL);

  private static final Pattern PIECE =
      Pattern.compile("([+-]?)(?:([A-Za-z]+):)?(?:[\"“”]((?:[^\"“”\\\\]|\\\\.)*)[\"“”]|(\\S+))");

  private final Map<String, List<String>> any = new LinkedHashMap<>();
  private final Map<String, List<String>> all = new LinkedHashMap<>();
  private final Map<String, List<String>> none = new LinkedHashMap<>();
  private final Map<String, String> settings = new LinkedHashMap<>();

  /** The options that it was made of. */
  private Set<String> given = Set.of();

  private Draft() {}

  /** Reads options, and the line in the one of this name. */
  static Draft of(CommandCall call, String line) {
    Draft draft = of(call.option(line));
    draft.given = call.options().keySet();
    LISTS.forEach(key -> Form.split(call.option(key)).forEach(value -> add(draft.any, key, value)));
    Form.split(call.option(WITHOUT)).forEach(value -> add(draft.none, CAVEATS, value));
    SETTINGS.forEach(key -> draft.set(key, call.option(key)));
    return draft;
  }

  static Draft of(String line) {
    Draft draft = new Draft();
    Matcher piece = PIECE.matcher(line);
    while (piece.find()) {
      String quoted = piece.group(3);
      String value = quoted == null ? piece.group(4) : quoted.replaceAll("\\\\(.)", "$1");
      draft.read(piece.group(1), piece.group(2), value);
    }
    return draft;
  }

  private void read(String sign, @Nullable String written, String value) {
    String word = written == null ? KEYWORDS : written.toLowerCase(Locale.ROOT);
    String key = KEYS.getOrDefault(word, word);
    if (SETTINGS.contains(key) && sign.isEmpty()) {
      set(key, value);
    } else if (LISTS.contains(key)) {
      add(sign.equals("-") ? none : sign.equals("+") ? all : any, key, value);
    } else {
      // "Re:Element" is a word like any other.
      add(sign.equals("-") ? none : any, KEYWORDS, written + ":" + value);
    }
  }

  private void set(String key, String value) {
    if (!value.isBlank()) {
      settings.put(key, value.strip());
    }
  }

  private static void add(Map<String, List<String>> to, String key, String value) {
    if (!value.isBlank()) {
      to.computeIfAbsent(key, k -> new ArrayList<>()).add(value.strip());
    }
  }

  Optional<String> setting(String key) {
    return Optional.ofNullable(settings.get(key));
  }

  /** What it asks for by name or word; empty where it wants everything. */
  Stream<String> wanted() {
    return Stream.of(any, all).flatMap(map -> map.values().stream()).flatMap(List::stream);
  }

  /** As the fields of a form hold it. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>(settings);
    any.forEach((key, names) -> fields.put(key, Form.joined(names)));
    fields.remove(CHANGE);
    return fields;
  }

  boolean isEmpty() {
    return any.isEmpty() && all.isEmpty() && none.isEmpty() && settings.isEmpty();
  }

  /**
   * Writes what is given, and leaves the rest as it is.
   *
   * @param before when it was told until now
   * @throws IllegalArgumentException if it says whose clock but not what time, with a sentence
   */
  void writeTo(SubscriptionText text, Timing before) {
    LISTS.stream()
        .filter(key -> Stream.of(any, all, none).anyMatch(map -> map.containsKey(key)))
        .forEach(key -> text.put(key, new Selection<>(of(any, key), of(all, key), of(none, key))));
    writeWhen(text, before);
  }

  /**
   * Writes what a form shows, which takes away what was emptied there; what it does not show stays
   * as it is.
   */
  void writeFieldsTo(SubscriptionText text, Subscription before) {
    Filters filters = before.filters();
    write(text, ORGANIZATIONS, filters.organizations(), Function.identity());
    write(text, REGIONS, filters.regions().names(), Function.identity());
    write(text, TOPICS, filters.topics(), Function.identity());
    write(text, KEYWORDS, filters.keywords().words(), Keyword::toString);
    write(text, CAVEATS, filters.caveats(), CaveatKind::key);
    String written = before.timing().digest().map(Times::written).orElse(NOW);
    if (given.contains(WHEN) && !written.equals(settings.get(WHEN))) {
      writeWhen(text, before.timing());
    }
  }

  private <T> void write(
      SubscriptionText text, String key, Selection<T> before, Function<T, String> name) {
    boolean without = key.equals(CAVEATS) && given.contains(WITHOUT);
    if (given.contains(key) || without) {
      List<String> wanted = before.any().stream().map(name).toList();
      List<String> unwanted = before.none().stream().map(name).toList();
      text.put(
          key,
          new Selection<>(
              given.contains(key) ? of(any, key) : wanted,
              before.all().stream().map(name).toList(),
              without ? of(none, key) : unwanted));
    }
  }

  private static List<String> of(Map<String, List<String>> map, String key) {
    return map.getOrDefault(key, List.of());
  }

  /** The clock stays whose it was. */
  private void writeWhen(SubscriptionText text, Timing before) {
    Optional<String> zone = setting(ZONE).or(() -> before.zone().map(ZoneId::getId));
    Optional<String> when = setting(WHEN);
    Optional<String> written = before.digest().map(Times::written);
    if (when.isPresent()) {
      text.deliver(when.filter(it -> !it.equalsIgnoreCase(NOW)).map(Draft::times), zone);
    } else if (setting(ZONE).isPresent()) {
      if (written.isEmpty()) {
        throw new IllegalArgumentException(
            "zone:" + setting(ZONE).get() + " says whose clock it is: say when:\"…\" too.");
      }
      text.deliver(written, zone);
    } else if (given.contains(WHEN)) {
      text.deliver(Optional.empty(), zone);
    }
  }

  /** A time alone is that of each day. */
  private static String times(String when) {
    return WeeklyTimes.time(when).isPresent() ? "daily " + when : when;
  }
}
