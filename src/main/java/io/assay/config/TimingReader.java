package io.assay.config;

import io.assay.subscription.QuietHours;
import io.assay.subscription.Times;
import io.assay.subscription.Timing;
import io.assay.subscription.WeeklyTimes;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads when a destination is told: {@code deliver}, {@code quietHours}, {@code maxPerHour}. */
final class TimingReader {
  private static final int MOST_PER_HOUR = 1_000;
  private static final String DAILY = "0 0 8 * * ?";

  private final InstantSource clock;

  TimingReader(InstantSource clock) {
    this.clock = clock;
  }

  Timing read(Section section) {
    Optional<Times> digest = deliver(section);
    Optional<QuietHours> quiet =
        section.has("quietHours")
            ? section.section("quietHours", TimingReader::quietHours)
            : Optional.empty();
    int most = section.optional("maxPerHour", Forms.number(1, MOST_PER_HOUR), Timing.UNLIMITED);
    if (digest.isPresent() && section.has("maxPerHour")) {
      section.mistake(
          section.place("maxPerHour"),
          "stands beside a digest, which is one message: take the line out");
    }
    return new Timing(digest, quiet, most);
  }

  private Optional<Times> deliver(Section section) {
    if (section.isMap("deliver")) {
      return Optional.of(section.section("deliver", this::digest));
    }
    section.optional("deliver", Forms.NOW, "now");
    return Optional.empty();
  }

  private Times digest(Section section) {
    String written = section.required("digest", Forms.TIMES, DAILY);
    ZoneId zone = zone(section);
    Times times =
        WeeklyTimes.of(written, zone)
            .<Times>map(weekly -> weekly)
            .orElseGet(() -> new Schedule.Cron(written, zone));
    if (times.next(clock.instant()).isEmpty()) {
      section.mistake(section.place("digest"), "never comes: no day and time are like this");
    }
    return times;
  }

  private static Optional<QuietHours> quietHours(Section section) {
    Optional<LocalTime> from = section.required("from", Forms.TIME_OF_DAY);
    Optional<LocalTime> to = section.required("to", Forms.TIME_OF_DAY);
    Set<DayOfWeek> days = days(section);
    ZoneId zone = zone(section);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (from.equals(to) && days.size() == DayOfWeek.values().length) {
      section.mistake(section.place("to"), "is when they begin: nothing would ever be said");
      return Optional.empty();
    }
    return Optional.of(new QuietHours(from.get(), to.get(), days, zone));
  }

  private static Set<DayOfWeek> days(Section section) {
    List<Section.Item<Set<DayOfWeek>>> written = section.list("days", Forms.DAYS);
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    written.forEach(item -> days.addAll(item.value()));
    return days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
  }

  private static ZoneId zone(Section section) {
    return section.optional("zone", Forms.ZONE, ZoneId.systemDefault());
  }
}
