package io.assay.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.store.Database;
import io.assay.store.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What people see of what is owed. */
@ParameterizedClass
@EnumSource(Engine.class)
class HistoryTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Duration LEASE = Duration.ofMinutes(1);

  @Parameter Engine engine;

  private Database database;
  private OutboxRig rig;
  private History history;
  private Glance glance;

  @BeforeEach
  void open() {
    database = Database.open(engine.fresh());
    rig = new OutboxRig(database);
    history = new History(database);
    glance = new Glance(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void listsWhatIsOpenInTheOrderInWhichItGoes() {
    owe("slack:C001", "later");
    rig.settle(claim(), new Outcome.Deferred(Duration.ofMinutes(9), "429"), NOW);
    owe("slack:C001", "after later");
    owe("discord:7", "paused");
    owe("slack:C002", "now");
    owe("slack:C003", "on its way");
    rig.pauses.pause("discord", NOW);
    rig.queue.claim(
        rig.queue.due(NOW, 9).stream().filter(due -> due.subject().equals("on its way")).toList(),
        NOW,
        LEASE);
    assertThat(subjects(State.OWED, State.CLAIMED))
        .containsExactly("now", "on its way", "later", "after later", "paused");
    Entry behind = entry("after later");
    assertThat(behind.turn())
        .contains(
            new Entry.Turn(
                NOW.plus(Duration.ofMinutes(9)),
                Optional.of(entry("later").key().token()),
                Optional.empty()));
    assertThat(entry("paused").turn().orElseThrow().pausedBy()).contains("discord");
  }

  @Test
  void listsWhatIsSettledNewestFirstAfterWhatIsOpen() {
    for (int at = 1; at < 4; at++) {
      owe("slack:C001", "refused " + at);
      rig.settle(claim(), new Outcome.Refused("no"), NOW.plusSeconds(at));
    }
    owe("slack:C001", "open");
    assertThat(subjects(State.values()))
        .containsExactly("open", "refused 3", "refused 2", "refused 1");
    assertThat(history.list(History.Choice.of(EnumSet.allOf(State.class)), 2)).hasSize(2);
    History.Choice recent = new History.Choice(List.of(State.REFUSED), "", NOW.plusSeconds(2));
    assertThat(history.count(recent)).isEqualTo(2);
    assertThat(history.list(recent, 9))
        .extracting(entry -> entry.key().subject())
        .containsExactly("refused 3", "refused 2");
  }

  @Test
  void listsADestinationOrAWholePlatform() {
    owe("slack:C001", "1");
    owe("slack:C002", "2");
    owe("discord:7", "3");
    owe("console", "4");
    assertThat(subjects("slack:C001")).containsExactly("1");
    assertThat(subjects("slack")).containsExactly("1", "2");
    assertThat(subjects("console")).containsExactly("4");
    assertThat(history.open())
        .isEqualTo(Map.of("console", 1, "discord:7", 1, "slack:C001", 1, "slack:C002", 1));
    assertThat(history.destinations())
        .containsExactly("console", "discord:7", "slack:C001", "slack:C002");
    assertThat(history.oldest()).contains(NOW);
  }

  @Test
  void findsAMessageByTheBeginningOfItsKeyAndShowsEveryAttempt() {
    owe("slack:C001", "1");
    Claim first = claim();
    rig.queue.settle(
        List.of(
            new Attempt(
                first, new Outcome.Deferred(Duration.ZERO, "429"), NOW, NOW.plusSeconds(2))));
    Receipt receipt = new Receipt("C1", "42", "https://slack.example/42");
    rig.settle(
        rig.claim(NOW.plusSeconds(2), LEASE, 1).get(0),
        new Outcome.Delivered(receipt),
        NOW.plusSeconds(3));
    String key = first.shipment().key().token();
    Entry entry = history.find(key.substring(0, 6), 2).get(0);
    assertThat(entry.key()).isEqualTo(first.shipment().key());
    assertThat(entry.message()).contains(first.shipment().message());
    assertThat(entry.links().receipt()).contains(receipt);
    assertThat(entry.isOpen()).isFalse();
    assertThat(history.attempts(entry))
        .containsExactly(
            new History.Attempted(1, NOW, NOW.plusSeconds(2), State.OWED, "429"),
            new History.Attempted(2, NOW.plusSeconds(3), NOW.plusSeconds(3), State.DELIVERED, ""));
    assertThat(history.find(key + "0", 2)).isEmpty();
    assertThat(history.find("%", 2)).isEmpty();
  }

  @Test
  void showsWhatAMessageHangsTogetherWith() {
    owe("slack:C001", "alert");
    owe("slack:C001", "digest");
    String digest = entry("digest").key().token();
    database.useTransaction(
        tx -> {
          tx.execute(
              "update outbox set state = 'DIGESTED', digest = '"
                  + digest
                  + "' where subject = 'alert'");
          tx.execute(
              "insert into stray (outbox, channel, message)"
                  + " select id, 'C1', '43' from outbox where subject = 'alert'");
        });
    database.useTransaction(
        tx ->
            tx.execute(
                "update outbox set target = (select id from outbox where subject = 'alert')"
                    + " where subject = 'digest'"));
    assertThat(entry("alert").links().digest()).contains(digest);
    assertThat(entry("alert").links().stray()).contains(new Receipt("C1", "43"));
    assertThat(entry("digest").links().target()).contains(entry("alert").key().token());
    assertThat(history.takenIn(entry("digest"))).isEqualTo(1);
  }

  @Test
  void aMessageThatCannotBeReadIsListedAllTheSame() {
    owe("slack:C001", "1");
    database.useTransaction(tx -> tx.execute("update outbox_text set message = '{\"block\": 7}'"));
    assertThat(entry("1").message()).isEmpty();
  }

  @Test
  void countsWhatIsHeldBackByWhatItWaitsFor() {
    owe("slack:C001", "quiet one");
    owe("slack:C001", "quiet two");
    owe("slack:C001", "in a digest");
    owe("slack:C002", "not held");
    hold("quiet %", "Quiet hours", NOW.plusSeconds(60));
    hold("in a digest", "Digest", NOW.plusSeconds(30));
    Destination to = Destination.parse("slack:C001");
    assertThat(glance.held())
        .containsExactly(
            new Glance.Waiting(to, "Digest", 1, NOW.plusSeconds(30)),
            new Glance.Waiting(to, "Quiet hours", 2, NOW.plusSeconds(60)));
  }

  private void hold(String subject, String why, Instant until) {
    database.useTransaction(
        tx ->
            tx.createUpdate(
                    "update outbox set state = 'HELD', why = :why, due_at = :until"
                        + " where subject like :subject")
                .bind("why", why)
                .bind("until", until)
                .bind("subject", subject)
                .execute());
  }

  @Test
  void showsWhatGoesFirstOfEachDestination() {
    owe("slack:C001", "first");
    owe("slack:C001", "second");
    owe("discord:7", "other");
    rig.settle(claim(), new Outcome.Deferred(Duration.ofMinutes(9), "429"), NOW);
    rig.pauses.pause("discord", NOW);
    List<Entry> heads = glance.heads(9);
    assertThat(heads).extracting(head -> head.key().subject()).containsExactly("other", "first");
    assertThat(heads.get(0).turn().orElseThrow().pausedBy()).contains("discord");
    assertThat(heads.get(1).turn())
        .contains(
            new Entry.Turn(NOW.plus(Duration.ofMinutes(9)), Optional.empty(), Optional.empty()));
    assertThat(glance.heads(1)).hasSize(1);
  }

  @Test
  void showsWhatCameToAnEndLately() {
    owe("slack:C001", "long ago");
    rig.settle(claim(), new Outcome.Delivered(new Receipt("C001", "1", "https://x/1")), NOW);
    for (String subject : List.of("lately", "last")) {
      owe("slack:C001", subject);
      Instant later = NOW.plusSeconds(subject.length());
      rig.settle(claim(), new Outcome.Delivered(new Receipt("C001", subject)), later);
    }
    owe("slack:C001", "refused");
    rig.settle(claim(), new Outcome.Refused("no"), NOW.plusSeconds(9));
    List<Entry> settled = glance.settled(State.DELIVERED, NOW.plusMillis(1), 9);
    assertThat(settled)
        .extracting(entry -> entry.key().subject())
        .containsExactly("lately", "last");
    assertThat(settled).noneMatch(Entry::isOpen);
    assertThat(glance.settled(State.DELIVERED, Instant.EPOCH, 9).get(2).links().receipt())
        .contains(new Receipt("C001", "1", "https://x/1"));
    assertThat(glance.settled(State.DELIVERED, Instant.EPOCH, 2)).hasSize(2);
    assertThat(glance.settled(State.REFUSED, NOW, 9)).extracting(Entry::why).containsExactly("no");
  }

  @Test
  void nothingWasEverOwedInAnEmptyOutbox() {
    assertThat(subjects(State.values())).isEmpty();
    assertThat(history.oldest()).isEmpty();
    assertThat(history.open()).isEmpty();
  }

  private Entry entry(String subject) {
    return history.list(History.Choice.of(EnumSet.allOf(State.class)), 99).stream()
        .filter(entry -> entry.key().subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private List<String> subjects(State... states) {
    return history.list(History.Choice.of(Arrays.asList(states)), 99).stream()
        .map(entry -> entry.key().subject())
        .toList();
  }

  private List<String> subjects(String destination) {
    return history.list(new History.Choice(History.OPEN, destination, Instant.EPOCH), 99).stream()
        .map(entry -> entry.key().subject())
        .toList();
  }

  private Claim claim() {
    return rig.claim(NOW, LEASE, 1).get(0);
  }

  private void owe(String to, String subject) {
    ShipmentKey key = new ShipmentKey(Kind.ALERT, subject, Destination.parse(to), 0);
    rig.outbox.add(Shipment.post(key, Message.of("Message " + subject)), NOW);
  }
}
