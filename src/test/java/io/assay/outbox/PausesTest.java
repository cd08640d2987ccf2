package io.assay.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.store.Database;
import io.assay.store.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Destinations that take nothing, until somebody has put something right. */
@ParameterizedClass
@EnumSource(Engine.class)
class PausesTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Destination ADMIN = Destination.parse("discord:99");
  private static final Outcome ARCHIVED = new Outcome.Barred(false, "is_archived: unarchive it");
  private static final Outcome REVOKED = new Outcome.Barred(true, "token_revoked");

  @Parameter Engine engine;

  private Database database;
  private OutboxRig rig;
  private final FakeCourier slack = new FakeCourier("slack");
  private Instant now = NOW;

  @BeforeEach
  void open() {
    database = Database.open(engine.fresh());
    rig = new OutboxRig(database, about -> List.of(ADMIN), DeliverySettings.AS_SHIPPED);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsWhatIsOwedToADestinationThatTakesNothingAndAsksItNoMore() {
    owe("slack:C001", "1");
    owe("slack:C002", "2");
    settle("slack:C001", ARCHIVED);
    assertThat(due()).containsExactly("slack:C002 2", "discord:99 paused");
    assertThat(dueIn(Duration.ofDays(30))).doesNotContain("slack:C001 1");
    assertThat(rig.outbox.open()).isEqualTo(3);
  }

  @Test
  void saysOnceThatADestinationTakesNothingAndOnceThatItDoesAgain() {
    owe("slack:C001", "1");
    settle("slack:C001", ARCHIVED);
    assertThat(message("discord:99"))
        .isEqualTo("slack:C001 takes no messages: is_archived: unarchive it");
    settle("discord:99", new Outcome.Delivered(new Receipt("99", "1")));
    for (int look = 0; look < 3; look++) {
      probeWell();
      settle("slack:C001", ARCHIVED);
      assertThat(due()).isEmpty();
    }
    probeWell();
    settle("slack:C001", new Outcome.Delivered(new Receipt("C001", "1")));
    assertThat(message("discord:99")).isEqualTo("slack:C001 takes messages again");
    assertThat(rig.pauses.all()).isEmpty();
  }

  @Test
  void holdsAWholePlatformUpForWhatIsTheSameEverywhere() {
    owe("slack:C001", "1");
    owe("slack:C002", "2");
    owe("discord:77", "3");
    settle("slack:C001", REVOKED);
    assertThat(due()).containsExactly("discord:77 3", "discord:99 paused");
    assertThat(message("discord:99")).startsWith("slack takes no messages");
    probeWell();
    assertThat(due()).contains("slack:C001 1", "slack:C002 2");
  }

  @Test
  void looksAgainLaterEachTimeWithoutPostingAnything() {
    owe("slack:C001", "1");
    settle("slack:C001", ARCHIVED);
    slack.looksBad(true);
    Prober prober = prober();
    assertThat(prober.probe()).isFalse();
    assertThat(slack.probed()).isEmpty();
    now = rig.pauses.all().get(0).probeAt();
    assertThat(prober.probe()).isFalse();
    assertThat(slack.probed()).containsExactly("slack:C001");
    assertThat(rig.pauses.all().get(0).probeAt()).isAfter(now);
    assertThat(slack.delivered()).isEmpty();
  }

  @Test
  void isOverAtOnceWhereNothingIsOwedAnyMore() {
    owe("slack:C001", "1");
    settle("slack:C001", ARCHIVED);
    database.useTransaction(
        tx -> tx.execute("update outbox set state = 'DROPPED' where destination = 'slack:C001'"));
    settle("discord:99", new Outcome.Delivered(new Receipt("99", "1")));
    probeWell();
    assertThat(rig.pauses.all()).isEmpty();
    assertThat(message("discord:99")).isEqualTo("slack:C001 takes messages again");
  }

  @Test
  void whatSomebodyPausedIsNotLookedAtAndGoesOnWhenSomebodySaysSo() {
    owe("slack:C001", "1");
    assertThat(rig.pauses.pause("slack:C001", NOW)).isTrue();
    assertThat(rig.pauses.pause("slack:C001", NOW)).isFalse();
    assertThat(due()).isEmpty();
    now = NOW.plus(Duration.ofDays(1));
    prober().probe();
    assertThat(slack.probed()).isEmpty();
    assertThat(rig.pauses.resume("slack:C001")).isTrue();
    assertThat(rig.pauses.resume("slack:C001")).isFalse();
    assertThat(due()).containsExactly("slack:C001 1");
  }

  @Test
  void saysOnceADayThatMessagesWereRefusedForGood() {
    for (int number = 0; number < 3; number++) {
      owe("slack:C001", "" + number);
      settle("slack:C001", new Outcome.Refused("msg_too_long"));
    }
    assertThat(message("discord:99"))
        .isEqualTo("A message to slack:C001 was refused and is given up: msg_too_long");
    assertThat(rig.outbox.open()).isEqualTo(1);
  }

  @Test
  void aDestinationIsNotToldOfItself() {
    OutboxRig own =
        new OutboxRig(
            database,
            about -> List.of(Destination.parse("slack:C001")),
            DeliverySettings.AS_SHIPPED);
    owe("slack:C001", "1");
    Claim claim = own.claim(now, Duration.ofMinutes(1), 1).get(0);
    own.settle(claim, ARCHIVED, now);
    assertThat(own.outbox.open()).isEqualTo(1);
  }

  private Prober prober() {
    return new Prober(rig.pauses, List.of(slack), () -> now);
  }

  private void probeWell() {
    now = rig.pauses.all().get(0).probeAt();
    assertThat(prober().probe()).isTrue();
  }

  private void owe(String to, String subject) {
    ShipmentKey key = new ShipmentKey(Kind.ALERT, subject, Destination.parse(to), 0);
    rig.outbox.add(Shipment.post(key, Message.of("Message " + subject)), NOW);
  }

  private void settle(String to, Outcome outcome) {
    now = now.plus(Duration.ofMinutes(1));
    for (Claim claim : rig.claim(now, Duration.ofMillis(1), 10)) {
      boolean meant = claim.shipment().key().to().toString().equals(to);
      rig.settle(claim, meant ? outcome : new Outcome.Deferred(Duration.ZERO, "later"), now);
    }
  }

  private String message(String to) {
    return new History(database)
        .list(History.Choice.of(History.OPEN), 10).stream()
            .filter(entry -> entry.key().to().toString().equals(to))
            .flatMap(entry -> entry.message().stream())
            .map(Message::summary)
            .findFirst()
            .orElse("");
  }

  private List<String> due() {
    return dueIn(Duration.ZERO);
  }

  private List<String> dueIn(Duration time) {
    return rig.queue.due(now.plus(time), 10).stream()
        .map(due -> due.destination() + " " + due.subject().split(" ")[0])
        .toList();
  }
}
