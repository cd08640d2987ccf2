package io.assay.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.outbox.Kind;
import io.assay.outbox.Pauses;
import io.assay.outbox.Shipment;
import io.assay.outbox.ShipmentKey;
import io.assay.settings.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusCommandTest {
  private static final Instant NOW = Newsroom.NOW;

  private final Newsroom room = Newsroom.open();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void saysWhatIsPolledOwedAndPaused() {
    room.sources.add(
        source("rex", Optional.of(new Status.Outcome(NOW.minusSeconds(600), true, 2, "2 new"))));
    room.sources.add(
        source(
            "feed", Optional.of(new Status.Outcome(NOW.minusSeconds(60), false, 0, "HTTP 503"))));
    owe("slack", "C0ONE", NOW.minusSeconds(7_200));
    owe("slack", "C0TWO", NOW.plusSeconds(60));
    owe("discord", "1", NOW.minusSeconds(30));
    Pauses.byHand(room.database).pause("slack:C0ONE", NOW.minusSeconds(10_800));

    Message answer = room.ask("status");
    assertThat(answer.summary())
        .isEqualTo(
            "Assay " + Version.TEXT + ": 2 sources polled, 1 failing; 3 messages owed; 1 paused");
    assertThat(Newsroom.of(answer, Block.Bullets.class))
        .extracting(Block.Bullets::items)
        .containsExactly(
            List.of(
                "rex (https://rex.example): read 10min ago: 2 new; next in 5min",
                "rex: 10 of 100 read",
                "feed (https://feed.example): failed 60s ago: HTTP 503; next in 5min",
                "feed: 10 of 100 read"),
            List.of(
                "discord: 1 message, 1 due; the oldest is owed for 30s",
                "slack: 2 messages, 1 due; the oldest is owed for 2h"),
            List.of("slack:C0ONE for 3h: paused by command"));
  }

  @Test
  void saysWhoWorksOnTheDatabaseWhereThereAreSeveral() {
    room.sources.add(source("rex", Optional.empty()));
    node("one", 0);
    assertThat(Newsroom.of(room.ask("status"), Block.Heading.class)).hasSize(3);
    node("two", 60);
    room.database.useTransaction(
        tx -> {
          tx.execute(
              "insert into lease (name, node, until_at)"
                  + " values ('answers', 'one', current_timestamp + interval '10' second)");
          tx.execute(
              "insert into poll (source, turn, node, started_at)"
                  + " values ('rex', 1, 'two', current_timestamp)");
        });

    Message answer = room.ask("status");
    assertThat(Newsroom.of(answer, Block.Bullets.class).get(3).items())
        .satisfiesExactly(
            line -> assertThat(line).matches("two: not heard of for .*; polled rex last"),
            line -> assertThat(line).matches("one: runs for .*; answers"));
  }

  private void node(String name, int secondsAgo) {
    room.database.useTransaction(
        tx ->
            tx.createUpdate(
                    "insert into node (id, name, started_at, seen_at)"
                        + " values (:name, :name, :seen, :seen)")
                .bind("name", name)
                .bind("seen", Instant.now().minusSeconds(secondsAgo))
                .execute());
  }

  @Test
  void saysThatThereIsNothingToSay() {
    room.sources.add(source("rex", Optional.empty()));
    Message answer = room.ask("status");
    assertThat(answer.summary())
        .isEqualTo("Assay " + Version.TEXT + ": 1 source polled; 0 messages owed; 0 paused");
    assertThat(answer.blocks().toString()).contains("not polled yet", "nothing");
  }

  @Test
  void cutsWhatOthersSay() {
    room.sources.add(
        source("rex", Optional.of(new Status.Outcome(NOW, false, 0, "<!channel> ".repeat(500)))));
    assertThat(room.ask("status").blocks().toString()).hasSizeLessThan(700);
  }

  private static Status.Source source(String name, Optional<Status.Outcome> last) {
    return new Status.Source(
        name,
        "https://" + name + ".example",
        last,
        NOW.plusSeconds(300),
        List.of(name + ": 10 of 100 read"),
        last.stream().toList());
  }

  private void owe(String platform, String address, Instant at) {
    ShipmentKey key = new ShipmentKey(Kind.TEST, address, new Destination(platform, address), 0);
    room.outbox.add(Shipment.post(key, Message.of("x")), at);
  }
}
