package io.assay.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.store.Database;
import io.assay.store.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DispatcherTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-02T03:04:05Z"));
  private final Database database = Database.open(Engine.H2.fresh());
  private final OutboxRig rig = new OutboxRig(database);
  private final Outbox outbox = rig.outbox;
  private final ExecutorService workers = Executors.newFixedThreadPool(4);
  private final FakeCourier slack = new FakeCourier("slack");
  private final FakeCourier discord = new FakeCourier("discord");
  private final Dispatcher dispatcher = dispatcher(rig.queue);

  @AfterEach
  void close() {
    workers.shutdownNow();
    database.close();
  }

  @Test
  void deliversEachMessageOnceAndInOrder() {
    owe("slack:C001", "1");
    owe("slack:C001", "2");
    owe("discord:77", "1");
    assertThat(dispatcher.deliverDue()).isTrue();
    assertThat(dispatcher.deliverDue()).isTrue();
    assertThat(slack.delivered()).containsExactly("slack:C001 1", "slack:C001 2");
    assertThat(discord.delivered()).containsExactly("discord:77 1");
    assertThat(outbox.open()).isZero();
  }

  @Test
  void keepsWhatThePlatformDeferredAndSendsItWhenItsTimeHasCome() {
    owe("slack:C001", "1");
    slack.answers(new Outcome.Deferred(Duration.ofSeconds(30), "429"));
    assertThat(dispatcher.deliverDue()).isFalse();
    assertThat(dispatcher.deliverDue()).isTrue();
    assertThat(slack.delivered()).isEmpty();
    now.updateAndGet(instant -> instant.plusSeconds(30));
    dispatcher.deliverDue();
    assertThat(slack.delivered()).containsExactly("slack:C001 1");
  }

  @Test
  void looksForALostMessageBeforeItIsSentAgain() {
    owe("slack:C001", "1");
    slack.storesAndAnswers(new Outcome.Unknown("time-out"));
    dispatcher.deliverDue();
    now.updateAndGet(instant -> instant.plusSeconds(60));
    assertThat(dispatcher.deliverDue()).isTrue();
    assertThat(slack.delivered()).containsExactly("slack:C001 1");
    assertThat(outbox.open()).isZero();
  }

  @Test
  void sendsALostMessageAgainWhenItIsNotThere() {
    owe("slack:C001", "1");
    slack.answers(new Outcome.Unknown("time-out"));
    dispatcher.deliverDue();
    now.updateAndGet(instant -> instant.plusSeconds(60));
    dispatcher.deliverDue();
    assertThat(slack.delivered()).containsExactly("slack:C001 1");
  }

  @Test
  void looksForAMessageWhoseSenderDied() {
    owe("slack:C001", "1");
    Claim claim = rig.claim(now.get(), Duration.ofMinutes(1), 1).get(0);
    slack.deliver(claim.shipment());
    now.updateAndGet(instant -> instant.plusSeconds(60));
    dispatcher.deliverDue();
    assertThat(slack.delivered()).containsExactly("slack:C001 1");
    assertThat(outbox.open()).isZero();
  }

  @Test
  void takesAnErrorInACourierForALostAnswer() {
    owe("slack:C001", "1");
    slack.throwsAnError();
    assertThat(dispatcher.deliverDue()).isFalse();
    assertThat(outbox.open()).isEqualTo(1);
  }

  @Test
  void keepsMessagesOfAPlatformThatIsNotConfigured() {
    owe("console", "1");
    assertThat(dispatcher.deliverDue()).isFalse();
    assertThat(outbox.open()).isEqualTo(1);
  }

  @Test
  void letsASlowDestinationHoldNoOtherUp() throws InterruptedException {
    CountDownLatch otherDelivered = new CountDownLatch(1);
    owe("slack:C001", "1");
    owe("discord:77", "1");
    slack.waitsFor(otherDelivered);
    discord.counts(otherDelivered);
    dispatcher.deliverDue();
    assertThat(otherDelivered.await(0, TimeUnit.SECONDS)).isTrue();
    assertThat(slack.delivered()).containsExactly("slack:C001 1");
  }

  @Test
  void deliversAWholeBacklogWhileAnotherDestinationIsSlow() throws InterruptedException {
    CountDownLatch backlogDelivered = new CountDownLatch(5);
    owe("slack:C001", "slow");
    for (int i = 0; i < 5; i++) {
      owe("discord:77", "" + i);
    }
    slack.waitsFor(backlogDelivered);
    discord.counts(backlogDelivered);
    assertThat(dispatcher.deliverDue()).isTrue();
    assertThat(discord.delivered()).hasSize(5);
  }

  @Test
  void keepsTheDoubtWhileThePlatformCannotBeAsked() {
    owe("slack:C001", "1");
    slack.storesAndAnswers(new Outcome.Unknown("time-out"));
    dispatcher.deliverDue();
    slack.cannotBeAskedNow(true);
    now.updateAndGet(instant -> instant.plusSeconds(3600));
    dispatcher.deliverDue();
    slack.cannotBeAskedNow(false);
    now.updateAndGet(instant -> instant.plusSeconds(3600));
    dispatcher.deliverDue();
    assertThat(slack.delivered()).containsExactly("slack:C001 1");
    assertThat(outbox.open()).isZero();
  }

  @Test
  void waitsForWhatIsDueUntilItIsItsTurn() {
    owe("slack:C001", "1");
    slack.paces(Duration.ofSeconds(5), Duration.ofSeconds(5));
    assertThat(dispatcher.deliverDue()).isTrue();
    assertThat(slack.delivered()).containsExactly("slack:C001 1");
  }

  @Test
  void doesNotWaitForATurnThatIsFarAway() {
    owe("slack:C001", "1");
    slack.paces(Duration.ofMinutes(1), Duration.ofMinutes(1));
    assertThat(dispatcher.deliverDue()).isTrue();
    assertThat(outbox.open()).isEqualTo(1);
  }

  @Test
  void claimsNothingMoreOnceItIsToldToStop() {
    owe("slack:C001", "1");
    dispatcher.stop();
    assertThat(dispatcher.deliverDue()).isTrue();
    assertThat(slack.delivered()).isEmpty();
    assertThat(outbox.open()).isEqualTo(1);
  }

  @Test
  void marksWhatIsSentAgainThoughItMayStandThere() {
    owe("slack:C001", "1");
    slack.storesAndAnswers(new Outcome.Unknown("time-out"));
    dispatcher.deliverDue();
    slack.canTell(false);
    now.updateAndGet(instant -> instant.plusSeconds(60));
    assertThat(dispatcher.deliverDue()).isTrue();
    assertThat(slack.delivered()).containsExactly("slack:C001 1", "slack:C001 1");
    assertThat(slack.lastMessage().blocks())
        .contains(new Block.SmallPrint(Delivery.REPEATED, null));
  }

  @Test
  void deletesItsSecondCopyWhenTheFirstOneShowsUpAfterAll() {
    owe("slack:C001", "1");
    slack.storesAndAnswers(new Outcome.Unknown("time-out"));
    dispatcher.deliverDue();
    slack.showsNothingInTheNextLook();
    now.updateAndGet(instant -> instant.plusSeconds(60));
    assertThat(dispatcher.deliverDue()).isTrue();
    assertThat(slack.delivered()).containsExactly("slack:C001 1");
    assertThat(outbox.open()).isZero();
  }

  @Test
  void deletesWhatASenderPostedWhoseClaimHadLapsed() {
    owe("slack:C001", "1");
    Claim slow = rig.claim(now.get(), Duration.ofMinutes(1), 1).get(0);
    now.updateAndGet(instant -> instant.plusSeconds(60));
    dispatcher.deliverDue();
    Outcome late = slack.deliver(slow.shipment());
    assertThat(slack.delivered()).hasSize(2);
    assertThat(rig.settle(slow, late, now.get())).isFalse();
    dispatcher.deleteStrays();
    assertThat(slack.delivered()).hasSize(1);
    assertThat(rig.queue.strays().all()).isEmpty();
  }

  @Test
  void onlyLooksForWhatItsPublisherTookBackWhileItWasOnItsWay() {
    owe("slack:C001", "1");
    slack.answers(new Outcome.Unknown("time-out"));
    dispatcher.deliverDue();
    database.useTransaction(tx -> tx.execute("update outbox set withdrawn = true"));
    owe("slack:C001", "2");
    now.updateAndGet(instant -> instant.plusSeconds(60));
    assertThat(dispatcher.deliverDue()).isTrue();
    assertThat(slack.delivered()).containsExactly("slack:C001 2");
    assertThat(outbox.open()).isZero();
  }

  @Test
  void doesWhatThePlatformDoesNotAllowInAnotherWay() {
    owe("slack:C001", "1");
    slack.answers(new Outcome.Instead(Action.POST, "message_not_found"));
    dispatcher.deliverDue();
    assertThat(dispatcher.deliverDue()).isTrue();
    assertThat(slack.delivered()).containsExactly("slack:C001 1");
  }

  @Test
  void isNotHeldUpByAClockThatIsSetBack() {
    AtomicLong nanos = new AtomicLong();
    Dispatcher watchful =
        new Dispatcher(
            rig.queue,
            rig.backlog,
            rig.held,
            List.of(slack),
            workers,
            now::get,
            new ClockWatch(now::get, nanos::get));
    owe("slack:C001", "1");
    slack.answers(new Outcome.Deferred(Duration.ofSeconds(40), "429"));
    watchful.deliverDue();
    now.updateAndGet(instant -> instant.minus(Duration.ofDays(3)));
    watchful.deliverDue();
    assertThat(slack.delivered()).isEmpty();
    now.updateAndGet(instant -> instant.plusSeconds(40));
    nanos.addAndGet(Duration.ofSeconds(40).toNanos());
    watchful.deliverDue();
    assertThat(slack.delivered()).containsExactly("slack:C001 1");
  }

  @Test
  void saysThatTheStoreCannotBeUsedAndDoesNotEnd() {
    owe("slack:C001", "1");
    database.close();
    assertThat(dispatcher.deliverDue()).isFalse();
    assertThat(slack.delivered()).isEmpty();
  }

  @Test
  void keepsAReceiptUntilTheStoreTakesIt() {
    owe("slack:C001", "1");
    AtomicInteger failures = new AtomicInteger(2);
    DeliveryQueue stubborn =
        new DeliveryQueue(database, rig.pauses, OutboxRig.RETRIES, () -> Duration.ofSeconds(5)) {
          @Override
          Step step(List<Attempt> ended, List<Due> rows, Instant now, Duration lease) {
            if (!ended.isEmpty() && failures.getAndDecrement() > 0) {
              throw new IllegalStateException("the disk is full");
            }
            return super.step(ended, rows, now, lease);
          }
        };
    Dispatcher patient = dispatcher(stubborn);
    assertThat(patient.deliverDue()).isTrue();
    assertThat(failures).hasNegativeValue();
    assertThat(slack.delivered()).containsExactly("slack:C001 1");
    assertThat(outbox.open()).isZero();
  }

  @Test
  void claimsWhatTakesThePlaceOfWhatHasArrivedAndDeliversAllOfALongList() {
    for (int at = 0; at < 3 * Dispatcher.AT_ONCE; at++) {
      owe("discord:" + at, "1");
    }
    assertThat(dispatcher.deliverDue()).isTrue();
    assertThat(discord.delivered()).hasSize(3 * Dispatcher.AT_ONCE).doesNotHaveDuplicates();
    assertThat(outbox.open()).isZero();
  }

  /** Time goes by here as the test says, and nobody sets the clock. */
  private Dispatcher dispatcher(DeliveryQueue queue) {
    ClockWatch clock =
        new ClockWatch(now::get, () -> Duration.ofMillis(now.get().toEpochMilli()).toNanos());
    return new Dispatcher(
        queue, rig.backlog, rig.held, List.of(slack, discord), workers, now::get, clock);
  }

  private void owe(String to, String subject) {
    ShipmentKey key = new ShipmentKey(Kind.ALERT, subject, Destination.parse(to), 0);
    outbox.add(Shipment.post(key, Message.of("Message")), now.get());
  }
}
