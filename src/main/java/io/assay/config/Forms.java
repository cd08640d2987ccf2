package io.assay.config;

import io.assay.archive.Aliases;
import io.assay.brief.CaveatKind;
import io.assay.brief.caveat.CaveatSettings;
import io.assay.message.Destination;
import io.assay.subscription.Days;
import io.assay.subscription.OnUpdate;
import io.assay.subscription.Part;
import io.assay.subscription.Subscription;
import io.assay.subscription.WeeklyTimes;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quartz.CronExpression;

/** The forms of all values that can stand in the configuration. */
final class Forms {
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,6})([smhd])");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  /**
   * Quartz takes 99 and 98 for {@code *} and {@code ?}, so that "99 * * * * ?" fires every second.
   *
   * @see <a href="https://github.com/quartz-scheduler/quartz/issues/832">Quartz issue 832</a>
   */
  private static final Pattern QUARTZ_MAGIC = Pattern.compile("\\b9[89]\\b");

  private static final Pattern TRAILING_SLASHES = Pattern.compile("/*$");

  /** A password has a place of its own, so there is no @. */
  private static final String DATABASES =
      "jdbc:h2:file:[^~].*|jdbc:postgresql://[^\\s@/?]+/[^\\s@/?]+(\\?[^\\s@]*)?";

  /** The name of a source, which becomes part of the ids of its posts. */
  static final Form<String> SOURCE_NAME =
      matching("[a-z0-9-]{1,40}", "a name of lower-case letters, digits and -, at most 40");

  /** A segment of a REST address. */
  static final Form<String> REST_BASE =
      matching("[A-Za-z0-9_-]{1,80}", "a REST base: letters, digits, - and _, at most 80");

  static final Form<String> DATABASE =
      new Form<String>(
              "the address of a file of H2 or of a PostgreSQL database: write"
                  + " jdbc:h2:file:./data/assay or jdbc:postgresql://host/assay",
              false,
              text -> Optional.of(text).filter(address -> address.matches(DATABASES)))
          .matching(DATABASES);

  static final Form<Path> FOLDER = new Form<>("the path of a folder", attempt(Path::of));

  static final Form<ZoneId> ZONE =
      new Form<ZoneId>(
          "a time zone: write Europe/Berlin, America/New_York or UTC", attempt(ZoneId::of));

  static final Form<String> CRON =
      new Form<String>(
              "a Quartz cron expression: seconds, minutes, hours, day of month, month, day of week, one"
                  + " of the two days a ?, as in \"0 */10 * * * ?\" for every ten minutes",
              text -> Optional.of(text).filter(Forms::isCron))
          .matching("\\S+(\\s+\\S+){5,6}");

  static final Form<Destination> DESTINATION =
      new Form<Destination>(
              "a destination: write slack:#channel, slack:C0123ABCD, discord:<channel id> or console",
              attempt(Destination::parse))
          .matching("console|slack:\\S+|discord:[0-9]+");

  static final Form<Subscription.Format> FORMAT =
      new Form<Subscription.Format>(
              "a format: write compact or full",
              attempt(text -> Subscription.Format.valueOf(text.toUpperCase(Locale.ROOT))))
          .oneOf(names(Subscription.Format.values()));

  static final Form<OnUpdate> ON_UPDATE =
      new Form<OnUpdate>(
              "a way to follow a change of a post: write "
                  + Arrays.stream(OnUpdate.values())
                      .map(OnUpdate::key)
                      .collect(Collectors.joining(", ")),
              text ->
                  Arrays.stream(OnUpdate.values())
                      .filter(value -> value.key().equals(text.toLowerCase(Locale.ROOT)))
                      .findFirst())
          .oneOf(Arrays.stream(OnUpdate.values()).map(OnUpdate::key).toList());

  static final Form<Boolean> YES_OR_NO =
      new Form<Boolean>(
              "a yes or no: write true or false",
              text ->
                  switch (text.toLowerCase(Locale.ROOT)) {
                    case "true", "yes" -> Optional.of(true);
                    case "false", "no" -> Optional.of(false);
                    default -> Optional.empty();
                  })
          .oneOf(List.of(true, false, "yes", "no"));

  static final Form<String> NOW =
      new Form<String>(
              "a way to deliver: write now, or digest: weekdays 08:00 in the next line, further in",
              text -> Optional.of(text).filter("now"::equalsIgnoreCase))
          .oneOf(List.of("now"));

  static final Form<Part> PART =
      new Form<Part>(
              "a part of a post: write title, highlights or text",
              attempt(text -> Part.valueOf(text.toUpperCase(Locale.ROOT))))
          .oneOf(names(Part.values()));

  static final Form<LocalTime> TIME_OF_DAY =
      new Form<LocalTime>(
              "a time of day: write 08:00, 22:30, or 00:00 for midnight", WeeklyTimes::time)
          .matching("([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?");

  static final Form<Set<DayOfWeek>> DAYS =
      new Form<Set<DayOfWeek>>("a day: write mon, tue, … or weekdays, weekends, daily", Days::of);

  /** Times that come again; what this form takes, {@link WeeklyTimes} or Quartz can read. */
  static final Form<String> TIMES =
      new Form<String>(
          "a time that comes again: write weekdays 08:00, daily 18:30 or mon,thu 09:30, or a Quartz"
              + " cron expression, as 0 0 8 ? * MON-FRI",
          text ->
              Optional.of(text)
                  .filter(
                      written ->
                          WeeklyTimes.of(written, ZoneOffset.UTC).isPresent() || isCron(written)));

  static final Form<CaveatKind> CAVEAT =
      new Form<CaveatKind>(
              "a kind of caveat: write one of "
                  + Arrays.stream(CaveatKind.values())
                      .map(CaveatKind::key)
                      .collect(Collectors.joining(", ")),
              CaveatKind::of)
          .oneOf(Arrays.stream(CaveatKind.values()).map(CaveatKind::key).toList());

  static final Form<String> LISTED_HOST =
      new Form<String>(
          "a host that the register of state media or the list of press-release wires has, without"
              + " www: write rt.com",
          text -> Optional.of(text).filter(CaveatSettings::isListed));

  private static final int LONGEST_TERM = 100;

  /** The name of an organization, a region or a topic. */
  static final Form<String> NAME =
      new Form<String>(
              "a name of at most "
                  + LONGEST_TERM
                  + " characters in one line, with a letter or a digit",
              text ->
                  text(LONGEST_TERM)
                      .parser()
                      .apply(text)
                      .filter(name -> !Aliases.compared(name).isEmpty()))
          .limited(LONGEST_TERM);

  private Forms() {}

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static boolean isCron(String text) {
    return !QUARTZ_MAGIC.matcher(text).find() && CronExpression.isValidExpression(text);
  }

  static Form<String> text(int limit) {
    return new Form<String>(
            "a text of at most " + limit + " characters in one line",
            text ->
                Optional.of(text)
                    .filter(
                        t ->
                            t.length() <= limit
                                && t.codePoints().noneMatch(Character::isISOControl)))
        .limited(limit);
  }

  static Form<Duration> duration(Duration least, Duration most) {
    return new Form<Duration>(
            "a duration of %s to %s: write 30s, 5m, 6h or 90d".formatted(words(least), words(most)),
            text -> duration(text).filter(d -> d.compareTo(least) >= 0 && d.compareTo(most) <= 0))
        .matching(DURATION.pattern());
  }

  static Form<Integer> number(int least, int most) {
    return new Form<Integer>(
            "a whole number from " + least + " to " + most,
            text ->
                Optional.of(text)
                    .filter(t -> t.matches("[0-9]{1,9}"))
                    .map(Integer::valueOf)
                    .filter(n -> n >= least && n <= most))
        .with(Map.of("type", "integer", "minimum", least, "maximum", most));
  }

  /** An address that other addresses are made from; it comes out without a slash at its end. */
  static Form<URI> address(String... schemes) {
    return new Form<URI>(
            "an address that begins with %s and has no password, ? or #"
                .formatted(String.join(":// or ", schemes) + "://"),
            false,
            text ->
                attempt(URI::create)
                    .apply(TRAILING_SLASHES.matcher(text).replaceFirst(""))
                    .filter(
                        uri ->
                            isPlain(uri)
                                && Set.of(schemes)
                                    .contains(uri.getScheme().toLowerCase(Locale.ROOT))))
        .matching("(" + String.join("|", schemes) + ")://[^\\s?#@]+");
  }

  private static boolean isPlain(URI uri) {
    return uri.getScheme() != null
        && uri.getHost() != null
        && uri.getRawUserInfo() == null
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null;
  }

  private static Optional<Duration> duration(String text) {
    Matcher written = DURATION.matcher(text);
    return written.matches()
        ? Optional.ofNullable(UNITS.get(written.group(2)))
            .map(unit -> unit.multipliedBy(Long.parseLong(written.group(1))))
        : Optional.empty();
  }

  /** As it would be written in a file: {@code 90d}. */
  static String words(Duration duration) {
    return duration.toDays() > 0 ? duration.toDays() + "d" : duration.toSeconds() + "s";
  }

  private static Form<String> matching(String pattern, String what) {
    return new Form<String>(what, text -> Optional.of(text).filter(t -> t.matches(pattern)))
        .matching(pattern);
  }

  private static <T> Function<String, Optional<T>> attempt(Function<String, T> parser) {
    return text -> {
      try {
        return Optional.of(parser.apply(text));
      } catch (IllegalArgumentException | DateTimeException e) {
        return Optional.empty();
      }
    };
  }
}
