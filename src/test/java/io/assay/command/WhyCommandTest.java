package io.assay.command;

import static io.assay.post.PostFixtures.BAOGANG;
import static io.assay.post.PostFixtures.INNER_MONGOLIA;
import static io.assay.post.PostFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.outbox.Claim;
import io.assay.outbox.OutboxRig;
import io.assay.outbox.Outcome;
import io.assay.outbox.Receipt;
import io.assay.post.Post;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why a post was told in a channel, or was not. */
class WhyCommandTest {
  private static final Post POST = post("site", "7", Newsroom.NOW, BAOGANG, INNER_MONGOLIA);
  private static final String LINK = "https://team.slack.com/archives/C0REE/p171";

  private Newsroom room;

  @BeforeEach
  void open() {
    room = Newsroom.open();
    room.record(POST);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void namesTheSubscriptionOfTheChannelThatMatchedAndWhatKeptTheOtherOut() {
    room.announce(POST);
    assertThat(bullets(room.ask("why 7")))
        .containsExactly(
            "slack:C0REE: alert to be sent",
            "mongolia matched: regions: \"Inner Mongolia\"",
            "northern did not match: organizations: not \"China Northern Rare Earth Group\";"
                + " the post names Baogang Group");
  }

  @Test
  void saysWhenItWasSentWithLinksToTheMessageOnEveryPlatform() {
    room.announce(POST);
    deliver();
    Message answer = room.ask("why 7");
    assertThat(answer.summary()).isEqualTo("slack:C0REE: alert sent 0s ago");
    assertThat(Newsroom.entries(answer))
        .extracting(Block.Entry::title)
        .containsExactly("slack:C0REE", "slack:#other");
    assertThat(Newsroom.entries(answer))
        .extracting(Block.Entry::link)
        .containsOnly(URI.create(LINK));
  }

  @Test
  void knowsTheChannelByItsNameToo() {
    room.announce(POST);
    Asker.Standing named =
        new Asker.Standing() {
          @Override
          public Set<Destination> alsoCalled(Destination to) {
            return Set.of(Destination.parse("slack:#OTHER"));
          }
        };
    Asker elsewhere =
        new Asker(
            "slack", "U1", "Ben", "T1", Optional.of(Destination.parse("slack:C0OTHER")), named);
    assertThat(bullets(room.ask("why 7", elsewhere).message()))
        .containsExactly(
            "slack:#other: alert to be sent", "everything matched: it takes every post");
  }

  @Test
  void saysWhereNothingIsPostedAtAll() {
    room.announce(POST);
    Asker ben = Asker.of("discord", "1", Optional.of(Destination.parse("discord:5")));
    assertThat(room.ask("why 7", ben).message().summary())
        .isEqualTo("Nothing was told here: no subscription posts here.");
  }

  @Test
  void showsAllDestinationsAtTheConsole() {
    room.announce(POST);
    assertThat(bullets(room.ask("why 7", Asker.CONSOLE).message()).toString())
        .contains("slack:C0REE: alert", "slack:#other: alert", "everything matched", "northern");
  }

  @Test
  void saysWhatWouldBeDecidedWhereNothingWasWrittenDown() {
    Message answer = room.ask("why 7");
    assertThat(answer.summary()).contains("Nothing was decided");
    assertThat(answer.blocks().toString()).contains("this is what would be decided now");
  }

  @Test
  void saysWhatIsMutedAndUntilWhen() {
    room.ask("mute baogang group for 3d because we know");
    room.announce(POST);
    assertThat(room.ask("why 7").summary())
        .isEqualTo("slack:C0REE: alert held back, released in 3d: Muted: Baogang Group");
  }

  private static List<String> bullets(Message answer) {
    return Newsroom.of(answer, Block.Bullets.class).stream()
        .flatMap(bullets -> bullets.items().stream())
        .toList();
  }

  private void deliver() {
    OutboxRig rig = new OutboxRig(room.database);
    for (Claim claim : rig.claim(Newsroom.NOW, Duration.ofMinutes(1), 9)) {
      rig.settle(claim, new Outcome.Delivered(new Receipt("C0REE", "17.1", LINK)), Newsroom.NOW);
    }
  }
}
