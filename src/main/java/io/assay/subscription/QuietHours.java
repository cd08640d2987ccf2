package io.assay.subscription;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When a destination wants no messages.
 *
 * @param from when they begin
 * @param to when they end: on the next day, if that is not later than they begin
 * @param days on which they begin; at least one
 */
public record QuietHours(LocalTime from, LocalTime to, Set<DayOfWeek> days, ZoneId zone) {
  /** On each day of the week. */
  private static final int ALL = DayOfWeek.values().length;

  /**
   * @throws IllegalArgumentException if they never begin, or never end
   */
  public QuietHours {
    days = Set.copyOf(days);
    if (days.isEmpty() || (days.size() == ALL && from.equals(to))) {
      throw new IllegalArgumentException("Quiet hours must begin, and end, on some day.");
    }
  }

  /** When it is loud again: this very time, if it is not quiet then. */
  public Instant end(Instant now) {
    Instant loud = now;
    for (LocalDate day = now.atZone(zone).toLocalDate().minusDays(1); ; day = day.plusDays(1)) {
      if (start(day).isAfter(loud)) {
        return loud;
      }
      // Those of one day may go over into those of the next.
      if (days.contains(day.getDayOfWeek()) && end(day).isAfter(loud)) {
        loud = end(day);
      }
    }
  }

  private Instant start(LocalDate day) {
    return ZonedDateTime.of(day, from, zone).toInstant();
  }

  private Instant end(LocalDate day) {
    return ZonedDateTime.of(to.isAfter(from) ? day : day.plusDays(1), to, zone).toInstant();
  }
}
