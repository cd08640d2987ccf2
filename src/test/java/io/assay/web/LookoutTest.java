package io.assay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.assay.outbox.Finding;
import io.assay.outbox.Outbox;
import io.assay.outbox.Trouble;
import io.assay.outbox.Troubles;
import io.assay.post.Post;
import io.assay.post.PostFixtures;
import io.assay.post.PostLog;
import io.assay.store.Database;
import io.assay.store.Engine;
import io.assay.store.Node;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LookoutTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  private final Database database = Database.open(Engine.H2.fresh());
  private final PostLog posts = new PostLog(database);
  private final Troubles troubles = new Troubles(database, new Outbox(database), Optional::empty);
  private Instant now = NOW;
  private List<Polled> polled = List.of();
  private Disk.Space space = new Disk.Space("/data", 50, 100);
  private final Lookout lookout =
      new Lookout(database, troubles, () -> polled, new Disk(() -> Optional.of(space)), () -> now);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aSourceThatFailsThreeTimesIsTroubleUntilItIsReadAgain() {
    polled = List.of(failing(2));
    assertThat(wrong()).isEmpty();
    polled = List.of(failing(3));
    assertThat(wrong()).containsExactly("site cannot be read: HTTP 500");
    // Started anew, and nothing is known yet.
    polled = List.of(failing(0));
    assertThat(wrong()).hasSize(1);
    polled = List.of(reading(Duration.ZERO));
    assertThat(wrong()).isEmpty();
  }

  @Test
  void aSourceThatIsPolledNoMoreIsNoTrouble() {
    polled = List.of(failing(3));
    assertThat(wrong()).hasSize(1);
    polled = List.of();
    assertThat(wrong()).isEmpty();
  }

  @Test
  void aSourceThatRestsLongerThanItIsUsedToIsTrouble() {
    polled = List.of(reading(Duration.ZERO));
    for (int post = 1; post <= 30; post++) {
      publish(post, NOW.minus(Duration.ofHours(5L * (31 - post))));
    }
    assertThat(wrong()).isEmpty();
    now = NOW.plus(Duration.ofDays(2));
    assertThat(wrong()).containsExactly("site has published nothing for 2d");
    publish(31, now);
    assertThat(wrong()).isEmpty();
  }

  @Test
  void theClockIsOffWhereAllSourcesSaySo() {
    polled = List.of(reading(Duration.ofMinutes(5)), reading(Duration.ofMinutes(-3)));
    assertThat(wrong()).isEmpty();
    polled = List.of(reading(Duration.ofMinutes(5)), reading(Duration.ofSeconds(2)));
    assertThat(wrong()).isEmpty();
    polled = List.of(reading(Duration.ofMinutes(-5)), reading(Duration.ofMinutes(-6)));
    assertThat(wrong()).containsExactly("This machine's clock is 5min behind");
    polled = List.of(reading(Duration.ofSeconds(1)));
    assertThat(wrong()).isEmpty();
  }

  @Test
  void aDiskIsFullBelowFivePercentAndHasRoomAboveSeven() {
    space = new Disk.Space("/data", 60_000_000, 1_000_000_000);
    assertThat(wrong()).isEmpty();
    space = new Disk.Space("/data", 49_000_000, 1_000_000_000);
    assertThat(wrong()).containsExactly("The disk is nearly full: 49 MB left");
    space = new Disk.Space("/data", 60_000_000, 1_000_000_000);
    assertThat(wrong()).hasSize(1);
    space = new Disk.Space("/data", 80_000_000, 1_000_000_000);
    assertThat(wrong()).isEmpty();
  }

  @Test
  void ofSeveralMachinesEachHasItsOwnTroubleAndOneThatIsGoneOrWasAloneHasNone() {
    try (Database shared = Database.open(Engine.POSTGRES.fresh());
        Node node = shared.join()) {
      Troubles known = new Troubles(shared, new Outbox(shared), Optional::empty);
      known.report("disk: gone (1)", Finding.failure("gone (1): The disk is full", ""), NOW);
      known.report("disk", Finding.failure("The disk is full", ""), NOW);
      known.report("clock", Finding.failure("This machine's clock is off", ""), NOW);
      Disk full = new Disk(() -> Optional.of(new Disk.Space("/data", 49, 1_000)));
      new Lookout(shared, known, () -> polled, full, () -> now).look();
      assertThat(known.open())
          .extracting(Trouble::what)
          .containsExactly(node.name() + ": The disk is nearly full: 0 MB left");
    }
  }

  @Test
  void aStoreThatCannotBeUsedDoesNotEndTheLookingOut() {
    polled = List.of(failing(3));
    database.close();
    assertThatCode(lookout::look).doesNotThrowAnyException();
  }

  private List<String> wrong() {
    lookout.look();
    return troubles.open().stream().map(Trouble::what).toList();
  }

  private static Polled failing(int times) {
    return new Polled("site", Optional.empty(), NOW, times, Optional.empty(), "HTTP 500");
  }

  private static Polled reading(Duration ahead) {
    return new Polled("site", Optional.of(NOW), Instant.MAX, 0, Optional.of(ahead), "0 new");
  }

  private void publish(int id, Instant at) {
    Post post = PostFixtures.post("site", String.valueOf(id), at);
    database.useTransaction(tx -> posts.record(tx, post, at));
  }
}
