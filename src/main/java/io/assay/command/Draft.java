package io.assay.command;

import io.assay.subscription.Filters;
import io.assay.subscription.Keyword;
import io.assay.subscription.Selection;
import io.assay.subscription.SubscriptionText;
import io.assay.subscription.WeeklyTimes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  private Draft() {}

  /** Reads options, and the line in the one of this name. */
  static Draft of(CommandCall call, String line) {
    Draft draft = of(call.option(line));
    LISTS.forEach(key -> split(call.option(key)).forEach(value -> add(draft.any, key, value)));
    split(call.option(WITHOUT)).forEach(value -> add(draft.none, CAVEATS, value));
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

  /** Names with commas between them; in quotes one may have a comma itself. */
  private static List<String> split(String names) {
    return Pattern.compile("\"([^\"]*)\"|[^,\"]+")
        .matcher(names)
        .results()
        .map(name -> name.group(1) == null ? name.group() : name.group(1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** As they are written in one field: the reverse. */
  static String joined(List<String> names) {
    return String.join(
        ", ", names.stream().map(name -> name.contains(",") ? '"' + name + '"' : name).toList());
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
    any.forEach((key, names) -> fields.put(key, joined(names)));
    fields.remove(CHANGE);
    return fields;
  }

  boolean isEmpty() {
    return any.isEmpty() && all.isEmpty() && none.isEmpty() && settings.isEmpty();
  }

  /** Writes what is given, and leaves the rest as it is. */
  void writeTo(SubscriptionText text) {
    LISTS.stream()
        .filter(key -> Stream.of(any, all, none).anyMatch(map -> map.containsKey(key)))
        .forEach(key -> text.put(key, new Selection<>(of(any, key), of(all, key), of(none, key))));
    writeWhen(text);
  }

  /** Writes what a form shows, which takes away what was emptied there. */
  void writeFieldsTo(SubscriptionText text, Filters before) {
    text.put(ORGANIZATIONS, with(before.organizations(), ORGANIZATIONS));
    text.put(REGIONS, with(before.regions().names(), REGIONS));
    text.put(TOPICS, with(before.topics(), TOPICS));
    text.put(KEYWORDS, with(texts(before.keywords().words()), KEYWORDS));
    writeWhen(text);
  }

  private Selection<String> with(Selection<String> before, String key) {
    return new Selection<>(of(any, key), before.all(), before.none());
  }

  private static Selection<String> texts(Selection<Keyword> words) {
    return new Selection<>(
        words.any().stream().map(Keyword::toString).toList(),
        words.all().stream().map(Keyword::toString).toList(),
        words.none().stream().map(Keyword::toString).toList());
  }

  private static List<String> of(Map<String, List<String>> map, String key) {
    return map.getOrDefault(key, List.of());
  }

  private void writeWhen(SubscriptionText text) {
    setting(WHEN)
        .ifPresent(
            when ->
                text.deliver(
                    Optional.of(when)
                        .filter(times -> !times.equalsIgnoreCase("now"))
                        .map(Draft::times),
                    setting(ZONE)));
  }

  /** A time alone is that of each day. */
  private static String times(String when) {
    return WeeklyTimes.time(when).isPresent() ? "daily " + when : when;
  }
}
