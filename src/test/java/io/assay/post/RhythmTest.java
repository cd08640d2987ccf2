package io.assay.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RhythmTest {
  /** A Friday. */
  private static final Instant LAST = Instant.parse("2026-03-06T16:00:00Z");

  @Test
  void aWeekendIsNoSilenceForWhoRestsOnWeekends() {
    Rhythm rhythm = Rhythm.of(everyHours(4, 400, false)).orElseThrow();

    assertThat(rhythm.last()).isEqualTo(LAST);
    assertThat(rhythm.isSilent(LAST.plus(Duration.ofDays(3)))).isFalse();
    assertThat(rhythm.isSilent(LAST.plus(Duration.ofDays(5)))).isTrue();
  }

  @Test
  void aDayIsSilenceForWhoNeverRests() {
    Rhythm rhythm = Rhythm.of(everyHours(5, 60, true)).orElseThrow();

    assertThat(rhythm.isSilent(LAST.plus(Duration.ofHours(7)))).isFalse();
    assertThat(rhythm.isSilent(LAST.plus(Duration.ofHours(8)))).isTrue();
  }

  @Test
  void aHolidayAmongThePausesTeachesNothing() {
    List<Instant> times =
        Stream.concat(everyHours(5, 60, true).stream(), Stream.of(LAST.minus(Duration.ofDays(60))))
            .toList();

    assertThat(Rhythm.of(times).orElseThrow().isSilent(LAST.plus(Duration.ofHours(8)))).isTrue();
  }

  @Test
  void someHoursAreNoSilenceHoweverMuchIsPublished() {
    List<Instant> times = Stream.iterate(LAST, at -> at.minusSeconds(60)).limit(100).toList();

    Rhythm rhythm = Rhythm.of(times).orElseThrow();
    assertThat(rhythm.isSilent(LAST.plus(Duration.ofHours(5)))).isFalse();
    assertThat(rhythm.isSilent(LAST.plus(Duration.ofHours(7)))).isTrue();
  }

  @Test
  void fewPostsTellNothing() {
    assertThat(Rhythm.of(everyHours(5, 20, true))).isEmpty();
    assertThat(Rhythm.of(List.of())).isEmpty();
  }

  private static List<Instant> everyHours(int hours, int times, boolean weekends) {
    return Stream.iterate(LAST, at -> at.minus(Duration.ofHours(hours)))
        .limit(times)
        .filter(at -> weekends || !isWeekend(at))
        .limit(Rhythm.POSTS)
        .toList();
  }

  private static boolean isWeekend(Instant at) {
    DayOfWeek day = at.atZone(ZoneOffset.UTC).getDayOfWeek();
    return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
  }
}
