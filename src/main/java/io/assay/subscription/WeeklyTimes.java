package io.assay.subscription;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day on some days of each week. Where the clock is put forward over it, it comes as much
 * later; where the clock shows it twice, it comes once, the first time.
 *
 * @param days at least one
 */
public record WeeklyTimes(String written, Set<DayOfWeek> days, LocalTime at, ZoneId zone)
    implements Times {
  private static final Pattern FORM = Pattern.compile("(\\S.*?)\\s+([0-9]{1,2}:[0-9]{2})");

  public WeeklyTimes {
    days = Set.copyOf(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("There must be a day.");
    }
  }

  /** Reads {@code weekdays 08:00} or {@code mon,thu 9:30}; empty for what is not written so. */
  public static Optional<WeeklyTimes> of(String written, ZoneId zone) {
    Matcher parts = FORM.matcher(written.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    return Days.of(parts.group(1))
        .flatMap(
            days ->
                time(parts.group(2)).map(at -> new WeeklyTimes(written.strip(), days, at, zone)));
  }

  /** Reads {@code 08:00} or {@code 8:00}; empty for what is no time. */
  public static Optional<LocalTime> time(String written) {
    try {
      return Optional.of(LocalTime.parse(written.length() == 4 ? "0" + written : written));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Instant> next(Instant after) {
    LocalDate today = after.atZone(zone).toLocalDate();
    for (LocalDate day = today; ; day = day.plusDays(1)) {
      Instant time = ZonedDateTime.of(day, at, zone).toInstant();
      if (days.contains(day.getDayOfWeek()) && time.isAfter(after)) {
        return Optional.of(time);
      }
    }
  }
}
