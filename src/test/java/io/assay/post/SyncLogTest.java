package io.assay.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.store.Database;
import io.assay.store.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class SyncLogTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @Parameter Engine engine;

  private Database database;
  private SyncLog syncs;

  @BeforeEach
  void open() {
    database = Database.open(engine.fresh());
    syncs = new SyncLog(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void readsBackHowFarASyncIsUntilItEnds() {
    SyncProgress start = syncs.begin("site", SyncLog.BEGINNING, 8_000, NOW);
    assertThat(syncs.underWay(NOW)).containsExactly(start);
    SyncProgress later = start.at(1_200, NOW.plusSeconds(60));
    syncs.update(later);
    assertThat(syncs.underWay(NOW.plusSeconds(60))).containsExactly(later);
    assertThat(later.words()).isEqualTo("1,200 of 8,000 posts, 15 %, about 6 min left");
    syncs.end(later);
    assertThat(syncs.underWay(NOW)).isEmpty();
  }

  @Test
  void aClockThatIsFinerThanTheDatabaseDoesNotMatter() {
    SyncProgress start = syncs.begin("site", NOW, 5, NOW.plusNanos(123_456_789));
    syncs.end(start);
    assertThat(syncs.underWay(NOW)).isEmpty();
  }

  @Test
  void oneThatWasKilledIsNotUnderWayAndOneThatWaitsIs() {
    SyncProgress killed = syncs.begin("killed", NOW, 5, NOW);
    SyncProgress waiting =
        syncs.begin("waiting", NOW, 5, NOW).waiting(NOW.plus(Duration.ofHours(3)), NOW);
    syncs.update(waiting);
    Instant later = NOW.plus(SyncLog.SILENT);
    assertThat(syncs.underWay(later)).containsExactly(waiting);
    assertThat(waiting.left()).isEmpty();
    assertThat(killed.waitsUntil()).isEqualTo(Optional.empty());
  }

  @Test
  void aSyncThatWasOvertakenBreaksNothingOfTheOther() {
    SyncProgress first = syncs.begin("site", NOW, 5, NOW);
    SyncProgress second = syncs.begin("site", NOW, 9, NOW.plusSeconds(1));
    syncs.update(first.at(3, NOW.plusSeconds(2)));
    syncs.end(first);
    assertThat(syncs.underWay(NOW)).containsExactly(second);
  }

  @Test
  void saysWhatIsStoredAndWhichTextsAreMissingNewestFirst() {
    PostLog log = new PostLog(database);
    Post whole = PostFixtures.post("site", "1", NOW);
    database.useTransaction(
        tx -> {
          log.record(tx, whole, NOW);
          for (int id = 2; id <= 5; id++) {
            Post post = PostFixtures.post("site", String.valueOf(id), NOW.plusSeconds(id));
            log.record(tx, PostFixtures.withoutBody(post), NOW);
          }
          log.record(tx, PostFixtures.post("other", "9", NOW), NOW);
          log.gone(tx, "site", Set.of("4"), NOW);
        });
    assertThat(syncs.holdings())
        .containsExactly(new Holding("other", 1, 1), new Holding("site", 4, 1));
    assertThat(syncs.holding("none")).isEqualTo(new Holding("none", 0, 0));
    assertThat(syncs.withoutBody("site", SyncLog.BEGINNING)).containsExactly("5", "3", "2");
    assertThat(syncs.withoutBody("site", NOW.plusSeconds(3))).containsExactly("5", "3");
  }
}
