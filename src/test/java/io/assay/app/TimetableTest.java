package io.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.config.Schedule;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TimetableTest {
  @Test
  void callsATaskAtOnceWhateverItsSchedule() throws InterruptedException {
    CountDownLatch called = new CountDownLatch(2);
    try (Timetable timetable = new Timetable(2)) {
      timetable.at(new Schedule.Cron("0 0 0 1 1 ?", ZoneOffset.UTC), "cron", called::countDown);
      timetable.at(new Schedule.Every(Duration.ofDays(1)), "interval", called::countDown);
      timetable.start();
      assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void waitsForATaskThatIsRunningWhenItIsClosed() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    Timetable timetable = new Timetable(1);
    timetable.every(
        Duration.ofDays(1),
        "task",
        () -> {
          started.countDown();
          ended.set(isReached(mayEnd));
        });
    timetable.start();
    assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Boolean> closed =
        CompletableFuture.supplyAsync(
            () -> {
              timetable.close();
              return ended.get();
            });
    mayEnd.countDown();
    assertThat(closed.get(10, TimeUnit.SECONDS)).isTrue();
  }

  private static boolean isReached(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }
}
