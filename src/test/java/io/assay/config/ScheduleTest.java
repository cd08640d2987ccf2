package io.assay.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");

  @Test
  void anIntervalComesAgainAfterTheSameTime() {
    assertThat(new Schedule.Every(Duration.ofMinutes(5)).next(NOON))
        .contains(NOON.plusSeconds(300));
  }

  @Test
  void aCronFollowsTheClockOfItsZoneThroughTheChangeToSummerTime() {
    Schedule mornings = new Schedule.Cron("0 0 8 * * ?", ZoneId.of("Europe/Berlin"));

    assertThat(mornings.next(NOON)).contains(Instant.parse("2026-03-29T06:00:00Z"));
    assertThat(mornings.next(NOON.minus(Duration.ofDays(1))))
        .contains(Instant.parse("2026-03-28T07:00:00Z"));
  }

  @Test
  void aCronThatIsOverNeverComes() {
    assertThat(new Schedule.Cron("0 0 0 1 1 ? 2020", ZoneId.of("UTC")).next(NOON)).isEmpty();
  }

  @Test
  void whatIsNoCronIsRefused() {
    assertThatThrownBy(() -> new Schedule.Cron("every morning", ZoneId.of("UTC")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("This is no cron expression: every morning");
  }

  @Test
  void eachKindIsToldApartWithoutLookingAtItsClass() {
    Schedule every = new Schedule.Every(Duration.ofMinutes(5));
    Schedule cron = new Schedule.Cron("0 0 8 * * ?", ZoneId.of("UTC"));

    assertThat(every.<String>map(e -> e.interval().toString(), Schedule.Cron::expression))
        .isEqualTo("PT5M");
    assertThat(cron.<String>map(e -> e.interval().toString(), Schedule.Cron::expression))
        .isEqualTo("0 0 8 * * ?");
  }
}
