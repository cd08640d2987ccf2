package io.assay.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.store.Database;
import io.assay.store.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class OldMessagesTest {
  private static final Instant THEN = Instant.parse("2025-03-02T12:00:00Z");
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final Destination HERE = Destination.parse("slack:C001");
  private static final Duration LEASE = Duration.ofMinutes(1);

  @Parameter Engine engine;

  private Database database;
  private OutboxRig rig;

  @BeforeEach
  void open() {
    database = Database.open(engine.fresh());
    rig = new OutboxRig(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatArrivedLongAgoGoesWithItsAttemptsAndWords() {
    deliver(Kind.ALERT, "1", 0, THEN);
    deliver(Kind.ALERT, "2", 0, NOW);
    assertThat(forget()).isEqualTo(1);
    assertThat(left()).containsExactly("2");
    assertThat(count("attempt")).isEqualTo(1);
    assertThat(count("outbox_text")).isEqualTo(1);
    assertThat(forget()).isZero();
  }

  @Test
  void whatIsStillOwedStaysHoweverOldItIs() {
    owe(Kind.ALERT, "1", 0, THEN);
    assertThat(forget()).isZero();
    assertThat(rig.claim(NOW, LEASE, 9)).hasSize(1);
  }

  @Test
  void whatSomethingNewerRefersToStays() {
    deliver(Kind.ALERT, "1", 0, THEN);
    database.useTransaction(
        tx -> {
          ShipmentKey key = new ShipmentKey(Kind.EDIT, "1", HERE, 1);
          Shipment edit = new Shipment(key, Action.EDIT, null, Message.of("now"), false);
          rig.outbox.add(tx, new Owed(edit, null, NOW, 1L), NOW);
        });
    assertThat(forget()).isZero();
    rig.settle(rig.claim(NOW, LEASE, 9).get(0), new Outcome.Delivered(new Receipt("C", "1")), THEN);
    assertThat(forget() + forget()).isEqualTo(2);
  }

  @Test
  void countsOfDigestsAndNoticesGoOn() {
    deliver(Kind.DIGEST, "backlog", 1, THEN);
    deliver(Kind.DIGEST, "backlog", 2, THEN);
    assertThat(forget()).isEqualTo(1);
    assertThat(database.<Integer>inTransaction(tx -> Outbox.next(tx, Kind.DIGEST, "backlog", HERE)))
        .isEqualTo(3);
  }

  private int forget() {
    return new OldMessages(database).forget(NOW);
  }

  private void owe(Kind kind, String subject, int revision, Instant at) {
    rig.outbox.add(
        Shipment.post(new ShipmentKey(kind, subject, HERE, revision), Message.of(subject)), at);
  }

  private void deliver(Kind kind, String subject, int revision, Instant at) {
    owe(kind, subject, revision, at);
    Claim claim = rig.claim(at, LEASE, 9).get(0);
    rig.settle(claim, new Outcome.Delivered(new Receipt("C001", subject)), at);
  }

  private List<String> left() {
    return new History(database)
        .list(History.Choice.of(EnumSet.allOf(State.class)), 9).stream()
            .map(entry -> entry.key().subject())
            .toList();
  }

  private int count(String table) {
    return database.inTransaction(
        tx -> tx.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }
}
