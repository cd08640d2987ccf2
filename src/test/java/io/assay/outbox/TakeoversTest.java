package io.assay.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.store.Database;
import io.assay.store.Engine;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one database; what a stopped one would have left behind is written into it. */
class TakeoversTest {
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Receipt STANDS = new Receipt("C1", "1.1");

  private final Database database = Database.open(Engine.POSTGRES.fresh());
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private OutboxRig rig;

  @AfterEach
  void close() {
    database.node().close();
    database.close();
  }

  private void join() {
    database.join();
    rig = new OutboxRig(database);
  }

  private Claim claimed() {
    ShipmentKey key =
        new ShipmentKey(
            Kind.ALERT, "https://example.org/1", Destination.parse("slack:C0123ABCD"), 0);
    rig.outbox.add(Shipment.post(key, Message.of("One")), now);
    return rig.claim(now, LEASE, 10).get(0);
  }

  private void belongsTo(String node) {
    database.useTransaction(
        tx ->
            tx.createUpdate("update outbox set node = :node where state = 'CLAIMED'")
                .bind("node", node)
                .execute());
  }

  private void wasSeen(String node, Duration ago) {
    database.useTransaction(
        tx ->
            tx.createUpdate(
                    "insert into node (id, name, started_at, seen_at) values (:id, :id,"
                        + " current_timestamp, current_timestamp - :ago * interval '1' second)")
                .bind("id", node)
                .bind("ago", ago.toSeconds())
                .execute());
  }

  /** As if it had been stopped for long since it was claimed. */
  private static Claim old(Claim claim) {
    return new Claim(
        claim.id(),
        claim.attempt(),
        claim.was(),
        System.nanoTime() - 1,
        claim.withdrawn(),
        claim.post(),
        claim.shipment());
  }

  @Test
  void theClaimsOfANodeThatIsNotHeardOfAreDoubtfulWhenThePlatformHasHadItsTime() {
    join();
    claimed();
    belongsTo("gone");
    wasSeen("gone", Duration.ofSeconds(4));

    rig.queue.takeovers().takeOver(now);

    assertThat(rig.claim(now, LEASE, 10)).isEmpty();
    assertThat(rig.claim(now.plusSeconds(3), LEASE, 10)).singleElement().matches(Claim::isDoubtful);
  }

  @Test
  void theClaimsOfANodeThatHasEndedAreDoubtfulAtOnce() {
    join();
    claimed();
    belongsTo("gone");

    rig.queue.takeovers().takeOver(now);

    assertThat(rig.claim(now, LEASE, 10)).singleElement().matches(Claim::isDoubtful);
  }

  @Test
  void theClaimsOfANodeThatIsHeardOfAreItsOwn() {
    join();
    Claim mine = claimed();
    rig.queue.takeovers().takeOver(now);
    assertThat(rig.queue.takeovers().holds(old(mine))).isTrue();

    belongsTo("busy");
    wasSeen("busy", Duration.ofSeconds(1));
    new Takeovers(database, () -> Duration.ZERO).takeOver(now);

    assertThat(rig.claim(now.plusSeconds(30), LEASE, 10)).isEmpty();
  }

  @Test
  void aNodeThatWasStoppedSendsNothingThatWasTakenFromIt() {
    join();
    Claim mine = old(claimed());
    FakeCourier courier = new FakeCourier("slack");
    belongsTo("another");

    Outcome outcome = new Delivery(courier, mine, rig.queue.takeovers()::holds).outcome();

    assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
    assertThat(courier.delivered()).isEmpty();
  }

  @Test
  void whatWasTakenOverIsLookedAtOnceMore() {
    join();
    claimed();
    belongsTo("gone");
    rig.queue.takeovers().takeOver(now);
    Claim taken = rig.claim(now, LEASE, 10).get(0);
    assertThat(rig.settle(taken, new Outcome.Delivered(STANDS), now)).isTrue();

    assertThat(rig.queue.takeovers().doubted(now)).isEmpty();
    List<Takeovers.Doubted> doubted = rig.queue.takeovers().doubted(now.plusSeconds(61));
    assertThat(doubted)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.at().isOf(STANDS)).isTrue();
              assertThat(one.shipment().key()).isEqualTo(taken.shipment().key());
            });
    assertThat(rig.queue.takeovers().doubted(now.plusSeconds(61))).isEmpty();
  }

  @Test
  void aCopyThatComesOutLateIsDeleted() {
    join();
    Shipment shipment = claimed().shipment();
    belongsTo("gone");
    rig.queue.takeovers().takeOver(now);
    Claim taken = rig.claim(now, LEASE, 10).get(0);
    FakeCourier courier = new FakeCourier("slack");
    courier.deliver(shipment);
    assertThat(rig.settle(taken, courier.deliver(shipment), now)).isTrue();
    ExecutorService workers = Executors.newSingleThreadExecutor();
    try {
      Instant later = now.plusSeconds(61);
      Dispatcher dispatcher =
          new Dispatcher(rig.queue, rig.backlog, rig.held, List.of(courier), workers, () -> later);
      dispatcher.deliverDue();
      await().until(() -> courier.delivered().size() == 1);
    } finally {
      workers.shutdown();
    }
  }

  @Test
  void aProcessThatIsAloneTakesNothingAndLooksAtNothing() {
    rig = new OutboxRig(database);
    Claim mine = claimed();
    assertThat(rig.queue.takeovers().holds(mine)).isTrue();
    rig.queue.takeovers().takeOver(now);
    assertThat(rig.settle(mine, new Outcome.Delivered(STANDS), now)).isTrue();
    assertThat(rig.queue.takeovers().doubted(now.plusSeconds(61))).isEmpty();
  }
}
