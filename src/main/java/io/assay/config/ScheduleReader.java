package io.assay.config;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;

/** Reads {@code every}, or {@code cron} and {@code zone}, of a section. */
final class ScheduleReader {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(30);

  private final InstantSource clock;

  ScheduleReader(InstantSource clock) {
    this.clock = clock;
  }

  Schedule read(Section section) {
    boolean cron = section.has("cron");
    boolean every = section.has("every");
    if (cron && every) {
      section.mistake(section.place("cron"), "stands beside every: keep one of the two");
    }
    if (!cron && !every) {
      section.mistake(
          section.place("every"), "is missing: say how often, as in every: 5m, or give a cron");
    }
    if (!cron && section.has("zone")) {
      section.mistake(section.place("zone"), "belongs to cron, and there is none");
    }
    return cron
        ? cron(section)
        : new Schedule.Every(section.optional("every", Forms.duration(SHORTEST, LONGEST), LONGEST));
  }

  private Schedule cron(Section section) {
    String expression = section.required("cron", Forms.CRON, "0 0 0 * * ?");
    ZoneId zone = section.optional("zone", Forms.ZONE, ZoneId.systemDefault());
    Schedule schedule = new Schedule.Cron(expression, zone);
    if (schedule.next(clock.instant()).isEmpty()) {
      section.mistake(section.place("cron"), "never comes: no day and time are like this");
    }
    return schedule;
  }
}
