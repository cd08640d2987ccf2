package io.assay.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.post.PostId;
import io.assay.store.Database;
import io.assay.store.Engine;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class OutboxTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Receipt RECEIPT = new Receipt("C1", "42");

  @Parameter Engine engine;

  private Database database;
  private OutboxRig rig;
  private Outbox outbox;

  @BeforeEach
  void open() {
    database = Database.open(engine.fresh());
    rig = new OutboxRig(database);
    outbox = rig.outbox;
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void givesBackAMessageAsItWasOwed() {
    Message message =
        new Message(
            "Summary",
            List.of(
                new Block.Title("Title", URI.create("https://news.example/1")),
                new Block.Heading("Highlights"),
                new Block.Paragraph("Text"),
                new Block.Remark("Author", "state-owned source"),
                new Block.Quote("Words"),
                new Block.Bullets(List.of("one", "two")),
                new Block.Entry("Entry", URI.create("https://news.example/2"), NOW, "note"),
                new Block.SmallPrint("News", NOW),
                new Block.SmallPrint("China", null),
                new Block.Buttons(List.of(new Block.Button("More", "post a/1")))));
    Shipment shipment = Shipment.post(key("slack:C001", "1"), message);
    owe(shipment);
    assertThat(claim()).extracting(Claim::shipment).containsExactly(shipment);
  }

  @Test
  void putsRightWhatMoreDestinationsWereToldThanOneStatementNames() {
    PostId post = new PostId("site", "1");
    List<Owed> all =
        IntStream.range(0, 1_001)
            .mapToObj(n -> Shipment.post(key("slack:C" + (1_000 + n), "1"), Message.of("Before")))
            .map(shipment -> new Owed(shipment, post, NOW, null))
            .toList();
    database.useTransaction(tx -> outbox.add(tx, all, NOW));
    List<Outbox.Told> told =
        database.inTransaction(
            tx -> {
              List<Outbox.Told> found = outbox.told(tx, post, List.of("1"));
              Texts.Unsaid unsaid = new Texts.Unsaid();
              found.forEach(one -> outbox.replace(tx, one, Message.of("After"), "", unsaid));
              unsaid.forget(tx);
              return found;
            });
    assertThat(told)
        .extracting(Outbox.Told::to)
        .containsExactlyElementsOf(all.stream().map(owed -> owed.shipment().key().to()).toList());
    List<String> words =
        database.inTransaction(
            tx -> tx.createQuery("select message from outbox_text").mapTo(String.class).list());
    assertThat(words).hasSize(1_001).allMatch(message -> message.contains("After"));
  }

  @Test
  void owesTheSameKeyOnce() {
    assertThat(owe("slack:C001", "1")).isTrue();
    assertThat(owe("slack:C001", "1")).isFalse();
    assertThat(owe("slack:C002", "1")).isTrue();
    assertThat(outbox.open()).isEqualTo(2);
  }

  @Test
  void owesNothingWhenTheTransactionFails() {
    try {
      database.useTransaction(
          tx -> {
            outbox.add(tx, Owed.of(shipment("slack:C001", "1"), NOW), NOW);
            throw new IllegalStateException("stop");
          });
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("stop");
    }
    assertThat(outbox.open()).isZero();
  }

  @Test
  void givesAClaimedMessageToNobodyElseUntilTheLeaseIsOver() {
    owe("slack:C001", "1");
    assertThat(claim()).hasSize(1);
    assertThat(rig.claim(NOW.plus(LEASE).minusSeconds(1), LEASE, 10)).isEmpty();
    assertThat(rig.claim(NOW.plus(LEASE), LEASE, 10)).singleElement().matches(Claim::isDoubtful);
  }

  @Test
  void refusesToSettleAClaimThatHasLapsed() {
    owe("slack:C001", "1");
    Claim first = claim().get(0);
    Claim second = rig.claim(NOW.plus(LEASE), LEASE, 10).get(0);
    assertThat(rig.settle(first, new Outcome.Delivered(RECEIPT), NOW)).isFalse();
    assertThat(rig.settle(second, new Outcome.Delivered(RECEIPT), NOW)).isTrue();
    assertThat(outbox.open()).isZero();
  }

  @Test
  void holdsTheOrderOfADestinationAndNoOther() {
    owe("slack:C001", "1");
    owe("slack:C001", "2");
    owe("slack:C002", "3");
    List<Claim> first = claim();
    assertThat(first)
        .extracting(claim -> claim.shipment().key().subject())
        .containsExactly("1", "3");
    rig.settle(first.get(0), new Outcome.Deferred(Duration.ofSeconds(30), "429"), NOW);
    assertThat(claim()).isEmpty();
    List<Claim> again = rig.claim(NOW.plusSeconds(30), LEASE, 10);
    assertThat(again)
        .singleElement()
        .matches(claim -> claim.shipment().key().subject().equals("1") && claim.attempt() == 2);
    rig.settle(again.get(0), new Outcome.Delivered(RECEIPT), NOW.plusSeconds(30));
    assertThat(rig.claim(NOW.plusSeconds(30), LEASE, 10))
        .extracting(claim -> claim.shipment().key().subject())
        .containsExactly("2");
  }

  @Test
  void looksAtSoManyOfEachPlatformSoThatNoneHidesAnother() {
    owe("slack:C001", "1");
    owe("slack:C002", "2");
    owe("slack:C003", "3");
    owe("discord:1", "4");
    owe("console", "5");
    assertThat(rig.queue.due(NOW, 2)).extracting(Due::subject).containsExactly("1", "2", "4", "5");
  }

  @Test
  void waitsAsLongAsThePlatformAsks() {
    owe("slack:C001", "1");
    rig.settle(claim().get(0), new Outcome.Deferred(Duration.ofSeconds(77), "429"), NOW);
    assertThat(rig.claim(NOW.plusSeconds(76), LEASE, 10)).isEmpty();
    assertThat(rig.claim(NOW.plusSeconds(77), LEASE, 10)).hasSize(1);
  }

  @Test
  void waitsLongerAfterEachAttemptWhenNobodySaysHowLong() {
    Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(10));
    assertThat(backoff.after(1)).isBetween(Duration.ofMillis(1400), Duration.ofMillis(2600));
    assertThat(backoff.after(4)).isBetween(Duration.ofMillis(11200), Duration.ofMillis(20800));
    assertThat(backoff.after(50)).isLessThanOrEqualTo(Duration.ofMinutes(13));
  }

  @Test
  void bringsALostAnswerBackAsDoubtful() {
    owe("slack:C001", "1");
    rig.settle(claim().get(0), new Outcome.Unknown("time-out"), NOW);
    assertThat(rig.claim(NOW.plusSeconds(10), LEASE, 10))
        .singleElement()
        .matches(Claim::isDoubtful);
  }

  @Test
  void letsARefusedMessageHoldNobodyUp() {
    owe("slack:C001", "1");
    owe("slack:C001", "2");
    rig.settle(claim().get(0), new Outcome.Refused("channel_not_found"), NOW);
    assertThat(claim()).extracting(claim -> claim.shipment().key().subject()).containsExactly("2");
    assertThat(outbox.open()).isEqualTo(1);
  }

  @Test
  void knowsWhenASubjectWasDelivered() {
    owe("slack:C001", "1");
    assertThat(outbox.deliveredAt("1")).isEmpty();
    rig.settle(claim().get(0), new Outcome.Delivered(RECEIPT), NOW.plusSeconds(3));
    assertThat(outbox.deliveredAt("1")).contains(NOW.plusSeconds(3));
  }

  @Test
  void givesUpWhatCannotBeReadAndGoesOn() {
    owe("slack:C001", "1");
    owe("slack:C001", "2");
    database.useTransaction(
        tx ->
            tx.execute(
                "update outbox_text set message = '{\"block\": 7}'"
                    + " where id = (select text from outbox where subject = '1')"));
    assertThat(claim()).isEmpty();
    assertThat(claim()).extracting(claim -> claim.shipment().key().subject()).containsExactly("2");
  }

  @Test
  void looksSoonForWhatWasOnItsWayWhenTheSenderDied() {
    owe("slack:C001", "1");
    assertThat(claim()).hasSize(1);
    rig.queue.releaseClaims(NOW);
    assertThat(claim()).isEmpty();
    // The platform may still be at it.
    assertThat(rig.claim(NOW.plusSeconds(5), LEASE, 10)).singleElement().matches(Claim::isDoubtful);
  }

  @Test
  void isRightInTheHourWhenTheClocksGoBack() {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    try {
      Instant second = Instant.parse("2025-11-02T06:30:00Z");
      owe("slack:C001", "1");
      rig.settle(claim().get(0), new Outcome.Delivered(RECEIPT), second);
      assertThat(outbox.deliveredAt("1")).contains(second);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private List<Claim> claim() {
    return rig.claim(NOW, LEASE, 10);
  }

  private boolean owe(String to, String subject) {
    return owe(shipment(to, subject));
  }

  private boolean owe(Shipment shipment) {
    return outbox.add(shipment, NOW);
  }

  private static Shipment shipment(String to, String subject) {
    return Shipment.post(key(to, subject), Message.of("Message " + subject));
  }

  private static ShipmentKey key(String to, String subject) {
    return new ShipmentKey(Kind.ALERT, subject, Destination.parse(to), 0);
  }
}
