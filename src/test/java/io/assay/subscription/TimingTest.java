package io.assay.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.subscription.Timing.Release;
import io.assay.subscription.Timing.Why;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Berlin puts its clock forward on 29 March 2026 at 02:00, and back on 25 October at 03:00. */
class TimingTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

  @ParameterizedTest
  @CsvSource({
    "daily 08:00,        2026-03-27T06:59:59Z, 2026-03-27T07:00:00Z",
    "daily 08:00,        2026-03-27T07:00:00Z, 2026-03-28T07:00:00Z",
    "daily 08:00,        2026-03-28T07:00:00Z, 2026-03-29T06:00:00Z",
    "daily 8:00,         2026-10-24T06:00:00Z, 2026-10-25T07:00:00Z",
    "daily 02:30,        2026-03-28T12:00:00Z, 2026-03-29T01:30:00Z",
    "daily 02:30,        2026-03-29T01:30:00Z, 2026-03-30T00:30:00Z",
    "daily 02:30,        2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
    "daily 02:30,        2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
    "weekdays 08:00,     2026-03-27T07:00:00Z, 2026-03-30T06:00:00Z",
    "weekends 08:00,     2026-03-27T07:00:00Z, 2026-03-28T07:00:00Z",
    "'mon,thu 09:30',    2026-03-27T07:00:00Z, 2026-03-30T07:30:00Z",
    "'Monday, Thu 9:30', 2026-03-30T07:30:00Z, 2026-04-02T07:30:00Z",
  })
  void aDigestComesAtItsTimeOfTheClockAlsoWhereThatIsPutForwardOrBack(
      String written, Instant now, Instant next) {
    assertThat(WeeklyTimes.of(written, BERLIN).flatMap(times -> times.next(now))).contains(next);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "08:00", "daily", "daily 24:00", "someday 08:00", "mon, 08:00"})
  void whatIsNoTimeIsNotTakenForOne(String written) {
    assertThat(WeeklyTimes.of(written, BERLIN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // Over midnight.
    "22:00, 06:00, daily,    2026-03-26T20:59:59Z, 2026-03-26T20:59:59Z",
    "22:00, 06:00, daily,    2026-03-26T21:00:00Z, 2026-03-27T05:00:00Z",
    "22:00, 06:00, daily,    2026-03-27T04:59:59Z, 2026-03-27T05:00:00Z",
    "22:00, 06:00, daily,    2026-03-27T05:00:00Z, 2026-03-27T05:00:00Z",
    // The night is an hour shorter, or longer.
    "22:00, 06:00, daily,    2026-03-28T21:00:00Z, 2026-03-29T04:00:00Z",
    "22:00, 06:00, daily,    2026-10-24T20:00:00Z, 2026-10-25T05:00:00Z",
    // They end at a time that is not there, and that is there twice.
    "22:00, 02:30, daily,    2026-03-28T23:00:00Z, 2026-03-29T01:30:00Z",
    "22:00, 02:30, daily,    2026-10-24T22:00:00Z, 2026-10-25T00:30:00Z",
    // On the days on which they begin.
    "22:00, 06:00, weekdays, 2026-03-27T23:00:00Z, 2026-03-28T05:00:00Z",
    "22:00, 06:00, weekdays, 2026-03-28T23:00:00Z, 2026-03-28T23:00:00Z",
    "12:00, 13:00, daily,    2026-03-27T11:30:00Z, 2026-03-27T12:00:00Z",
    // Whole days, one after the other.
    "00:00, 00:00, weekends, 2026-03-28T12:00:00Z, 2026-03-29T22:00:00Z",
    "20:00, 20:00, weekdays, 2026-03-23T19:00:00Z, 2026-03-28T19:00:00Z",
  })
  void quietHoursEndAtTheirTimeOfTheClock(
      LocalTime from, LocalTime to, String days, Instant now, Instant end) {
    QuietHours hours = new QuietHours(from, to, Days.of(days).orElseThrow(), BERLIN);

    assertThat(hours.end(now)).isEqualTo(end);
    assertThat(hours.end(end)).isEqualTo(end);
  }

  @Test
  void quietHoursThatNeverEndAreRefused() {
    assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON, DAILY, BERLIN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsNotHeldIsSaidNow() {
    Instant now = Instant.parse("2026-03-27T12:00:00Z");

    assertThat(Timing.NOW.release(now)).isEqualTo(new Release(now, Why.NOW));
    assertThat(new Timing(Optional.empty(), Optional.of(nights()), 3).release(now))
        .isEqualTo(new Release(now, Why.NOW));
  }

  @Test
  void inQuietHoursItWaitsForTheirEnd() {
    assertThat(
            new Timing(Optional.empty(), Optional.of(nights()), 0)
                .release(Instant.parse("2026-03-27T22:00:00Z")))
        .isEqualTo(new Release(Instant.parse("2026-03-28T05:00:00Z"), Why.QUIET));
  }

  @Test
  void aDigestThatFallsIntoQuietHoursWaitsForTheirEnd() {
    Optional<Times> early = WeeklyTimes.of("daily 05:00", BERLIN).map(times -> times);

    assertThat(
            new Timing(early, Optional.of(nights()), 0)
                .release(Instant.parse("2026-03-27T12:00:00Z")))
        .isEqualTo(new Release(Instant.parse("2026-03-28T05:00:00Z"), Why.DIGEST));
  }

  private static QuietHours nights() {
    return new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0), DAILY, BERLIN);
  }
}
