package io.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.config.Schedule;
import io.assay.store.Database;
import io.assay.store.Engine;
import io.assay.store.Node;
import io.assay.store.StoreSettings;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
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

  @Test
  void whatNodesShareGoesOnWhenANodeStartsAndChangesForAllWhenOneChangesIt() throws Exception {
    StoreSettings store = Engine.POSTGRES.fresh();
    try (Database database = Database.open(store);
        Node node = database.join()) {
      assertThat(node.isAlone()).isFalse();
      assertThat(callsOnNextStart(database, "poll one", Duration.ofHours(1))).isTrue();
      long next = nextCall(database, "poll one");

      assertThat(callsOnNextStart(database, "poll one", Duration.ofHours(1))).isTrue();
      assertThat(nextCall(database, "poll one")).isEqualTo(next);

      assertThat(callsOnNextStart(database, "poll one", Duration.ofHours(2))).isTrue();
      assertThat(nextCall(database, "poll one")).isGreaterThan(next);

      assertThat(callsOnNextStart(database, "poll two", Duration.ofHours(1))).isTrue();
      assertThat(names(database)).containsExactly("poll two");
    }
  }

  /** Starts a node that knows this one task alone. */
  private static boolean callsOnNextStart(Database database, String name, Duration every)
      throws InterruptedException {
    CountDownLatch called = new CountDownLatch(1);
    try (Timetable timetable = Timetable.shared(database, 2)) {
      timetable.keepOnly(List.of(name));
      timetable.at(new Schedule.Every(every), name, called::countDown);
      timetable.start();
      return called.await(10, TimeUnit.SECONDS);
    }
  }

  private static long nextCall(Database database, String name) {
    return database.inTransaction(
        tx ->
            tx.createQuery("select next_fire_time from quartz_triggers where trigger_name = :name")
                .bind("name", name)
                .mapTo(Long.class)
                .one());
  }

  private static List<String> names(Database database) {
    return database.inTransaction(
        tx -> tx.createQuery("select job_name from quartz_job_details").mapTo(String.class).list());
  }

  private static boolean isReached(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }
}
