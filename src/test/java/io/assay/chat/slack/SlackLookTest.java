package io.assay.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Message;
import io.assay.outbox.Lookup;
import io.assay.outbox.Outcome;
import io.assay.outbox.Receipt;
import io.assay.outbox.Shipment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import standin.slack.Channel;
import standin.slack.Mishap;
import standin.slack.SlackStandIn;

/** How a message whose answer was lost is looked for. */
class SlackLookTest {
  private static final String POST = "chat.postMessage";
  private static final Shipment ALERT = Samples.to("#ree", Samples.alert());

  private SlackStandIn slack;
  private SlackCourier courier;
  private Channel channel;

  @BeforeEach
  void start() {
    slack = SlackStandIn.start();
    channel = slack.channel("C0REE", "ree");
    courier = new SlackCourier(Samples.settings(slack));
  }

  @AfterEach
  void stop() {
    courier.close();
    slack.close();
  }

  @Test
  void aLostAnswerIsNotSentAgainButFound() {
    courier.deliver(Samples.to("C0REE", Message.of("opens the connection")));
    slack.next(POST, Mishap.dropAfter());

    Outcome outcome = courier.deliver(ALERT);

    assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
    assertThat(channel.messages()).hasSize(2);
    assertThat(courier.find(ALERT)).isEqualTo(found(channel.messages().get(1).ts()));
  }

  @Test
  void aLostRequestIsUnknownAndThenAbsent() {
    slack.next(POST, Mishap.dropBefore());

    assertThat(courier.deliver(ALERT)).isInstanceOf(Outcome.Unknown.class);
    assertThat(courier.find(ALERT)).isInstanceOf(Lookup.Absent.class);
  }

  @Test
  void aMessageThatShowsLateIsFoundLate() {
    slack.historyLags().next(POST, Mishap.dropAfter());
    courier.deliver(ALERT);

    assertThat(courier.find(ALERT)).isInstanceOf(Lookup.Absent.class);
    channel.messages().get(0).show();
    assertThat(courier.find(ALERT)).isInstanceOf(Lookup.Found.class);
  }

  @Test
  void looksThroughPagesAndSaysWhenItGaveUp() {
    courier.deliver(ALERT);
    slack.chatter(channel, 450);
    assertThat(courier.find(ALERT)).isInstanceOf(Lookup.Found.class);
    slack.chatter(channel, 550);

    assertThat(courier.find(ALERT))
        .isEqualTo(new Lookup.CannotTell("It is not among the last 1000 messages of the channel"));
  }

  @Test
  void cannotTellWithoutThePermissionToLook() {
    slack.scopes().remove("channels:history");

    assertThat(courier.find(ALERT).toString()).contains("CannotTell").contains("channels:history");
    slack.scopes().remove("channels:read");
    assertThat(courier.find(Samples.to("#else", Samples.alert())).toString())
        .contains("CannotTell")
        .contains("channels:read");
  }

  @Test
  void cannotTellAboutAChannelThatItDoesNotSee() {
    assertThat(courier.find(Samples.to("#nowhere", Samples.alert())))
        .isEqualTo(new Lookup.CannotTell("The bot sees no channel #nowhere"));
    slack.channel("C0OUT", "outside").withoutBot();
    assertThat(courier.find(Samples.to("#outside", Samples.alert())))
        .isInstanceOf(Lookup.CannotTell.class);
  }

  @Test
  void keepsTheDoubtWhileSlackDoesNotAnswer() {
    for (Mishap mishap :
        List.of(
            Mishap.tooMany(5),
            Mishap.body("<html>"),
            Mishap.status(500),
            Mishap.status(503),
            Mishap.dropBefore(),
            Mishap.says("internal_error"),
            Mishap.says("token_revoked"),
            Mishap.says("invalid_auth"))) {
      slack.next("conversations.history", mishap);

      assertThat(courier.find(Samples.to("C0REE", Samples.alert())))
          .isInstanceOf(Lookup.NotNow.class);
    }
    slack.next("conversations.list", Mishap.tooMany(5));
    assertThat(courier.find(Samples.to("#ree", Samples.alert()))).isInstanceOf(Lookup.NotNow.class);
  }

  @Test
  void keepsTheDoubtWhenTheLookTakesTooLong() {
    slack.chatter(channel, 900);
    try (SlackCourier slow = courierOnWhichEachRequestTakes(Duration.ofSeconds(6))) {
      Lookup lookup = slow.find(ALERT);

      assertThat(lookup).isInstanceOf(Lookup.NotNow.class);
      assertThat(lookup.toString()).contains("too long");
      assertThat(slack.calls())
          .as("20 s for all pages together, and 10 for the last one")
          .containsExactly("conversations.list", "conversations.history", "conversations.history");
    }
  }

  private SlackCourier courierOnWhichEachRequestTakes(Duration time) {
    AtomicInteger asked = new AtomicInteger();
    return new SlackCourier(
        Samples.settings(slack),
        Duration.ofSeconds(5),
        () -> Instant.EPOCH.plus(time.multipliedBy(asked.getAndIncrement())));
  }

  @Test
  void findsAPrivateChannelByItsName() {
    slack.privateChannel("G0DESK", "desk");
    slack.next(POST, Mishap.dropAfter());
    Shipment shipment = Samples.to("#desk", Samples.alert());
    courier.deliver(shipment);

    assertThat(courier.find(shipment)).isInstanceOf(Lookup.Found.class);
  }

  private static Lookup found(String ts) {
    String permalink = "https://rare.slack.com/archives/C0REE/p" + ts.replace(".", "");
    return new Lookup.Found(new Receipt("C0REE", ts, permalink));
  }
}
