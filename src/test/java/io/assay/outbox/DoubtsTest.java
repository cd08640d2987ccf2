package io.assay.outbox;

import static io.assay.post.PostFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.Briefer;
import io.assay.brief.caveat.CaveatRules;
import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.post.Post;
import io.assay.post.PostLog;
import io.assay.store.Database;
import io.assay.store.Engine;
import io.assay.subscription.Subscription;
import io.assay.subscription.Timing;
import io.assay.subscription.Wanting;
import io.assay.subscription.WeeklyTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** After a restore: what the lost database may have said is not said blindly. */
@ParameterizedClass
@EnumSource(Engine.class)
class DoubtsTest {
  private static final Briefer BRIEFER = new Briefer(CaveatRules.all());
  private static final Duration SETTLING = Duration.ofSeconds(10);
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Instant BACKUP = Instant.parse("2026-03-02T06:00:00Z");
  private static final Instant RESTORED = Instant.parse("2026-03-02T12:00:00Z");
  private static final Subscription ALL = Wanting.all("all", "slack:C001");
  private static final Timing DAILY =
      new Timing(
          WeeklyTimes.of("daily 08:00", ZoneOffset.UTC).map(times -> times), Optional.empty(), 0);

  @Parameter Engine engine;

  private Database database;
  private OutboxRig rig;

  @BeforeEach
  void open() {
    database = Database.open(engine.fresh());
    rig = new OutboxRig(database);
    subscribe(ALL);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatIsOwedIsLookedForBeforeItIsSent() {
    rig.outbox.add(
        Shipment.post(
            new ShipmentKey(Kind.NOTICE, "x", Destination.parse("slack:C001"), 0),
            Message.of("words")),
        BACKUP);
    restore();
    assertThat(rig.claim(RESTORED.plus(SETTLING).minusMillis(1), LEASE, 9)).isEmpty();
    assertThat(rig.claim(RESTORED.plus(SETTLING), LEASE, 9))
        .singleElement()
        .matches(Claim::isDoubtful);
  }

  @Test
  void onlyWhatWasPublishedBeforeItIsLookedFor() {
    restore();
    publish(post("site", "1", RESTORED.minusSeconds(60)), RESTORED.plusSeconds(60));
    publish(post("site", "2", RESTORED.plusSeconds(30)), RESTORED.plusSeconds(60));
    assertThat(claims(RESTORED.plusSeconds(60))).containsExactly("1 doubtful", "2");
  }

  @Test
  void aDigestThatWasDueBeforeItIsLookedFor() {
    subscribe(Wanting.at(ALL, DAILY));
    publish(post("site", "1", BACKUP), BACKUP);
    restore();
    publish(post("site", "2", RESTORED.minusSeconds(9)), RESTORED.plusSeconds(60));
    assertThat(digest(RESTORED.plusSeconds(60)).isDoubtful()).isTrue();
    Claim next = digest(Instant.parse("2026-03-03T08:00:00Z"));
    assertThat(next.isDoubtful()).isFalse();
    assertThat(next.shipment().message().summary()).startsWith("Digest: 1 post");
  }

  @Test
  void longAfterItNothingIsLookedFor() {
    restore();
    Instant later = RESTORED.plus(Duration.ofDays(31));
    publish(post("site", "1", BACKUP), later);
    assertThat(claims(later)).containsExactly("1");
  }

  private void restore() {
    Doubts.raise(database, SETTLING, RESTORED);
  }

  private void subscribe(Subscription... all) {
    rig.subscriptions.swapFiles(List.of(all), new io.assay.archive.Aliases(List.of()));
  }

  private void publish(Post post, Instant now) {
    Announcements announcements = new Announcements(rig.subscriptions, rig.outbox);
    database.useTransaction(
        tx -> {
          new PostLog(database).record(tx, post, now);
          announcements.published(tx, News.of(BRIEFER.brief(post)), post.publishedAt(), now);
        });
  }

  private Claim digest(Instant now) {
    rig.held.release(now);
    Claim claim = rig.claim(now, LEASE, 9).get(0);
    rig.settle(claim, new Outcome.Delivered(new Receipt("C001", "1")), now);
    return claim;
  }

  private List<String> claims(Instant now) {
    return java.util.stream.Stream.iterate(
            rig.claim(now, LEASE, 9), some -> !some.isEmpty(), some -> rig.claim(now, LEASE, 9))
        .flatMap(List::stream)
        .map(
            claim -> {
              rig.settle(claim, new Outcome.Delivered(new Receipt("C001", "1")), now);
              return claim.shipment().key().subject().replaceAll("\\D", "")
                  + (claim.isDoubtful() ? " doubtful" : "");
            })
        .toList();
  }
}
