package io.assay.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.post.PostId;
import io.assay.store.Database;
import io.assay.store.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody changes by hand in what is owed. */
@ParameterizedClass
@EnumSource(Engine.class)
class AmendmentsTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration SETTLING = Duration.ofSeconds(10);
  private static final Outcome REFUSED = new Outcome.Refused("invalid_blocks");
  private static final Receipt RECEIPT = new Receipt("C1", "42");

  @Parameter Engine engine;

  private Database database;
  private OutboxRig rig;
  private History history;
  private Amendments amendments;

  @BeforeEach
  void open() {
    database = Database.open(engine.fresh());
    rig = new OutboxRig(database);
    history = new History(database);
    amendments = new Amendments(database, SETTLING);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatWasRefusedIsOwedAgainBeforeWhatCameLaterUnderTheKeyThatItHad() {
    String key = owe("1");
    owe("2");
    rig.settle(claim(), REFUSED, NOW);
    assertThat(retry(key)).isEmpty();
    Claim again = claim();
    assertThat(again.shipment().key().token()).isEqualTo(key);
    assertThat(again.attempt()).isEqualTo(2);
    assertThat(again.isDoubtful()).isFalse();
    rig.settle(again, new Outcome.Delivered(RECEIPT), NOW);
    assertThat(claim().shipment().key().subject()).isEqualTo("2");
  }

  @Test
  void noEarlierClaimSettlesWhatIsRetried() {
    String key = owe("1");
    Claim lapsed = claim();
    Claim second = rig.claim(NOW.plus(LEASE), LEASE, 1).get(0);
    rig.settle(second, REFUSED, NOW.plus(LEASE));
    assertThat(retry(key)).isEmpty();
    assertThat(rig.settle(lapsed, new Outcome.Delivered(RECEIPT), NOW)).isFalse();
    assertThat(rig.settle(second, new Outcome.Delivered(RECEIPT), NOW)).isFalse();
    Claim third = rig.claim(NOW.plus(LEASE), LEASE, 1).get(0);
    assertThat(rig.settle(lapsed, new Outcome.Delivered(RECEIPT), NOW)).isFalse();
    assertThat(rig.settle(third, new Outcome.Delivered(RECEIPT), NOW)).isTrue();
    assertThat(history.attempts(entry(key)))
        .extracting(History.Attempted::number)
        .containsExactly(1, 2, 3);
  }

  @Test
  void whatWaitsForItsNextAttemptWaitsNoLonger() {
    String key = owe("1");
    rig.settle(claim(), new Outcome.Deferred(Duration.ofHours(1), "429"), NOW);
    assertThat(rig.claim(NOW, LEASE, 1)).isEmpty();
    assertThat(retry(key)).isEmpty();
    assertThat(claim().attempt()).isEqualTo(2);
  }

  @Test
  void whatMayHaveArrivedIsLookedUpNotBeforeThePlatformCanShowIt() {
    String key = owe("1");
    rig.settle(claim(), new Outcome.Unknown("time-out"), NOW);
    assertThat(retry(key)).isEmpty();
    assertThat(rig.claim(NOW.plus(SETTLING).minusSeconds(1), LEASE, 1)).isEmpty();
    assertThat(rig.claim(NOW.plus(SETTLING), LEASE, 1)).singleElement().matches(Claim::isDoubtful);
  }

  @Test
  void whatCannotBeRetriedSaysWhy() {
    String delivered = owe("1");
    rig.settle(claim(), new Outcome.Delivered(RECEIPT), NOW);
    assertThat(retry(delivered)).contains("it was delivered");
    String claimed = owe("2");
    Claim onItsWay = claim();
    assertThat(retry(claimed)).hasValueSatisfying(why -> assertThat(why).contains("on its way"));
    rig.settle(onItsWay, new Outcome.Needless("its post is gone"), NOW);
    assertThat(retry(claimed)).contains("it is not needed any more: its post is gone");
    String digested = owe("3");
    change("update outbox set state = 'DIGESTED', digest = 'abc' where subject = '3'");
    assertThat(retry(digested)).contains("a digest says it, abc");
  }

  @Test
  void whatWasWithdrawnHasNoWordsToBeRetried() {
    String key = owe("1");
    rig.settle(claim(), REFUSED, NOW);
    Entry before = entry(key);
    change("update outbox set withdrawn = true");
    assertThat(retry(key)).contains("its post was withdrawn, and its words are forgotten");
    // Also where it was taken back only after somebody had looked.
    assertThat(amendments.retry(before, NOW)).isPresent();
    assertThat(rig.claim(NOW, LEASE, 1)).isEmpty();
  }

  @Test
  void anOldEditIsNotPutOverANewerOne() {
    owe("1");
    rig.settle(claim(), new Outcome.Delivered(RECEIPT), NOW);
    edit("one");
    rig.settle(claim(), REFUSED, NOW);
    String old = only(State.REFUSED);
    edit("two");
    rig.settle(claim(), REFUSED, NOW);
    assertThat(retry(old))
        .hasValueSatisfying(why -> assertThat(why).contains("a newer edit of the same message"));
    assertThat(history.list(History.Choice.of(List.of(State.REFUSED)), 9))
        .filteredOn(entry -> amendments.retry(entry, NOW).isEmpty())
        .singleElement()
        .matches(entry -> entry.message().orElseThrow().summary().equals("two"));
  }

  @Test
  void whatWasNeedlessWithoutItFollowsWhatIsRetried() {
    String alert = owe("1");
    Claim claim = claim();
    edit("one");
    rig.settle(claim, REFUSED, NOW);
    rig.settle(claim(), new Outcome.Needless(Delivery.NO_TARGET), NOW);
    assertThat(retry(alert)).isEmpty();
    rig.settle(claim(), new Outcome.Delivered(RECEIPT), NOW);
    assertThat(claim().shipment().requireTarget()).isEqualTo(RECEIPT);
  }

  @Test
  void whatWasGivenUpKeepsUpWithItsPost() {
    String key = owe("1");
    rig.settle(claim(), REFUSED, NOW);
    database.useTransaction(
        tx -> {
          Outbox.Told told = rig.outbox.told(tx, new PostId("site", "1"), List.of("1")).get(0);
          rig.outbox.replace(tx, told, Message.of("as it is now"), "", new Texts.Unsaid());
        });
    assertThat(retry(key)).isEmpty();
    assertThat(claim().shipment().message().summary()).isEqualTo("as it is now");
  }

  @Test
  void whatIsDroppedIsNeverSentAndHoldsNobodyUp() {
    String key = owe("1");
    owe("2");
    Due seen = rig.queue.due(NOW, 1).get(0);
    assertThat(drop(key)).isEmpty();
    assertThat(rig.queue.claim(List.of(seen), NOW, LEASE)).isEmpty();
    assertThat(claim().shipment().key().subject()).isEqualTo("2");
    assertThat(entry(key)).matches(Entry::isDroppedByHand);
    assertThat(drop(key)).contains("it is dropped already: dropped by command");
  }

  @Test
  void whatWasDroppedByHandCanBeOwedAgain() {
    String key = owe("1");
    drop(key);
    assertThat(retry(key)).isEmpty();
    assertThat(claim().shipment().key().token()).isEqualTo(key);
  }

  @Test
  void whatWasDroppedByHandStaysSoWhenItsPostIsTakenBackAndShownAgain() {
    PostId post = new PostId("site", "1");
    Owed owed = new Owed(shipment("1"), post, NOW, null);
    assertThat(add(owed)).isTrue();
    drop(shipment("1").key().token());
    database.useTransaction(
        tx ->
            rig.outbox.forget(
                tx,
                rig.outbox.told(tx, post, List.of("1")),
                Message.of("Withdrawn"),
                new Texts.Unsaid()));
    assertThat(add(owed)).isFalse();
    assertThat(rig.claim(NOW, LEASE, 1)).isEmpty();
  }

  @Test
  void whatWasRefusedOrMayHaveArrivedCanBeDropped() {
    String refused = owe("1");
    rig.settle(claim(), REFUSED, NOW);
    assertThat(drop(refused)).isEmpty();
    String unknown = owe("2");
    rig.settle(claim(), new Outcome.Unknown("time-out"), NOW);
    assertThat(drop(unknown)).isEmpty();
    assertThat(rig.claim(NOW.plus(Duration.ofDays(1)), LEASE, 9)).isEmpty();
  }

  @Test
  void whatIsOnItsWayOrHasArrivedCannotBeDropped() {
    String key = owe("1");
    Entry before = entry(key);
    Claim claim = claim();
    assertThat(drop(key)).contains("it is on its way now; try again in a moment");
    assertThat(amendments.drop(before, NOW))
        .contains("it has changed meanwhile; look at it again: outbox show " + key);
    rig.settle(claim, new Outcome.Delivered(RECEIPT), NOW);
    assertThat(drop(key)).hasValueSatisfying(why -> assertThat(why).contains("was delivered"));
    assertThat(entry(key).state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void whatItsSenderLeftBehindIsLookedUpFirst() {
    String key = owe("1");
    claim();
    Entry left = entry(key);
    String why = "its sender is gone and it may have arrived; it is looked up while run is running";
    assertThat(amendments.drop(left, NOW.plus(LEASE))).contains(why);
    assertThat(amendments.retry(left, NOW.plus(LEASE))).contains(why);
  }

  @Test
  void whatHasChangedSinceItWasSeenIsLeftAlone() {
    String key = owe("1");
    rig.settle(claim(), REFUSED, NOW);
    Entry seen = entry(key);
    assertThat(amendments.retry(seen, NOW)).isEmpty();
    rig.settle(claim(), REFUSED, NOW);
    assertThat(amendments.retry(seen, NOW)).isPresent();
    assertThat(amendments.drop(seen, NOW)).isPresent();
    assertThat(entry(key).state()).isEqualTo(State.REFUSED);
  }

  private Optional<String> retry(String key) {
    return amendments.retry(entry(key), NOW);
  }

  private Optional<String> drop(String key) {
    return amendments.drop(entry(key), NOW);
  }

  private Entry entry(String key) {
    return history.find(key, 2).get(0);
  }

  private String only(State state) {
    List<Entry> all = history.list(History.Choice.of(List.of(state)), 2);
    assertThat(all).hasSize(1);
    return all.get(0).key().token();
  }

  private Claim claim() {
    return rig.claim(NOW, LEASE, 1).get(0);
  }

  /** Owes an edit of what was told of subject 1. */
  private void edit(String words) {
    PostId post = new PostId("site", "1");
    database.useTransaction(
        tx -> {
          Outbox.Told told = rig.outbox.told(tx, post, List.of("1")).get(0);
          rig.outbox.edit(tx, told, post, Message.of(words), new Texts.Unsaid(), NOW);
        });
  }

  private String owe(String subject) {
    assertThat(add(Owed.of(shipment(subject), NOW))).isTrue();
    return shipment(subject).key().token();
  }

  private boolean add(Owed owed) {
    return database.inTransaction(tx -> rig.outbox.add(tx, owed, NOW));
  }

  private void change(String sql) {
    database.useTransaction(tx -> tx.execute(sql));
  }

  private static Shipment shipment(String subject) {
    ShipmentKey key = new ShipmentKey(Kind.ALERT, subject, Destination.parse("slack:C001"), 0);
    return Shipment.post(key, Message.of("Message " + subject));
  }
}
