package io.assay.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.outbox.Action;
import io.assay.outbox.Finding;
import io.assay.outbox.Kind;
import io.assay.outbox.Lookup;
import io.assay.outbox.Outcome;
import io.assay.outbox.Receipt;
import io.assay.outbox.Shipment;
import io.assay.outbox.ShipmentKey;
import io.assay.outbox.State;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import standin.slack.Channel;
import standin.slack.Mishap;
import standin.slack.Posted;
import standin.slack.SlackStandIn;

/** Messages that change or follow another one. */
@Timeout(60)
class SlackUpdateTest {
  private static final Message NEWS =
      new Message(
          "Updated: a plant", List.of(new Block.Paragraph("It will make 3,000 t <!here>.")));

  private final SlackStandIn slack = SlackStandIn.start();
  private final Channel channel = slack.channel("C0REE", "ree");
  private final SlackCourier courier = new SlackCourier(Samples.settings(slack));
  private final Receipt alert =
      courier.deliver(Samples.to("#ree", Samples.alert())).receipt().orElseThrow();

  @AfterEach
  void close() {
    courier.close();
    slack.close();
  }

  @Test
  void aMessageIsPutIntoOtherWordsInItsPlace() {
    Outcome outcome = courier.deliver(shipment(Action.EDIT, alert));

    assertThat(outcome).isEqualTo(new Outcome.Delivered(alert));
    Posted posted = channel.messages().get(0);
    assertThat(channel.messages()).hasSize(1);
    assertThat(posted.edits()).isEqualTo(1);
    assertThat(posted.blocks().toString()).contains("3,000 t");
    assertThat(posted.text()).isEqualTo("Updated: a plant");
    assertThat(posted.metadata().at("/event_payload/key").asText())
        .isEqualTo(Samples.to("#ree", Samples.alert()).key().token());
    assertThat(posted.pings()).isEmpty();
  }

  @Test
  void anAnswerStandsInTheThreadAndOneThatMustBeHeardInTheChannelToo() {
    Outcome quiet = courier.deliver(shipment(Action.REPLY, alert));
    Outcome loud = courier.deliver(shipment(Action.BROADCAST, alert));

    assertThat(List.of(quiet.state(), loud.state())).containsOnly(State.DELIVERED);
    assertThat(channel.replies(alert.message()))
        .extracting(Posted::isBroadcast)
        .containsExactly(false, true);
  }

  @Test
  void whatWasDeletedIsSaidAnew() {
    channel.delete(alert.message());

    assertThat(courier.deliver(shipment(Action.EDIT, alert)))
        .isInstanceOfSatisfying(
            Outcome.Instead.class, other -> assertThat(other.action()).isEqualTo(Action.POST));
    slack.refuseLostThreads();
    assertThat(courier.deliver(shipment(Action.REPLY, alert)))
        .isInstanceOfSatisfying(
            Outcome.Instead.class, other -> assertThat(other.action()).isEqualTo(Action.POST));
  }

  @Test
  void whatMayNotBeEditedAnyMoreIsSaidInTheThread() {
    channel.messages().get(0).closeForEdits();

    assertThat(courier.deliver(shipment(Action.EDIT, alert)))
        .isInstanceOfSatisfying(
            Outcome.Instead.class, other -> assertThat(other.action()).isEqualTo(Action.REPLY));
  }

  @ParameterizedTest
  @EnumSource(names = {"REPLY", "BROADCAST"})
  void aLostAnswerInAThreadIsFound(Action action) {
    slack.next("chat.postMessage", Mishap.dropAfter());
    Shipment reply = shipment(action, alert);

    assertThat(courier.deliver(reply).state()).isEqualTo(State.UNKNOWN);
    assertThat(courier.find(reply))
        .isInstanceOfSatisfying(
            Lookup.Found.class,
            found ->
                assertThat(found.at().message())
                    .isEqualTo(channel.replies(alert.message()).get(0).ts()));
    assertThat(courier.find(shipment(action, alert, 7))).isEqualTo(new Lookup.Absent());
  }

  @Test
  void aReplyThatBecameAMessageOfTheChannelIsFoundThere() {
    channel.delete(alert.message());
    slack.next("chat.postMessage", Mishap.dropAfter());
    Shipment reply = shipment(Action.REPLY, alert);

    assertThat(courier.deliver(reply).state()).isEqualTo(State.UNKNOWN);
    assertThat(courier.find(reply)).isInstanceOf(Lookup.Found.class);
  }

  @Test
  void anEditMayBeDoneTwice() {
    slack.next("chat.update", Mishap.dropAfter());
    Shipment edit = shipment(Action.EDIT, alert);

    assertThat(courier.deliver(edit).state()).isEqualTo(State.UNKNOWN);
    assertThat(courier.find(edit)).isEqualTo(new Lookup.Absent());
    assertThat(courier.deliver(edit).state()).isEqualTo(State.DELIVERED);
    assertThat(channel.messages()).hasSize(1);
  }

  @Test
  void deletesASecondCopyAndIsContentIfItIsGone() {
    assertThat(courier.delete(alert)).isEmpty();
    assertThat(channel.messages()).isEmpty();
    assertThat(courier.delete(alert)).isEmpty();
    slack.next("chat.delete", Mishap.says("cant_delete_message"));
    assertThat(courier.delete(alert)).hasValueSatisfying(why -> assertThat(why).contains("cant"));
  }

  @Test
  void keepsTheWholeWorkspacesPaceAndEachChannels() {
    Destination here = new Destination("slack", "#ree");
    Destination there = new Destination("slack", "C0OTHER");
    assertThat(courier.pace(here, Action.POST)).isZero();
    assertThat(courier.pace(here, Action.POST))
        .isBetween(Duration.ofMillis(1), Duration.ofSeconds(3));
    assertThat(courier.pace(here, Action.EDIT)).isZero();
    assertThat(courier.pace(there, Action.POST)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"chat.postMessage"})
  void whatSlackAsksForIsKeptInThatChannel(String method) {
    slack.next(method, Mishap.tooMany(30));
    courier.deliver(Samples.to("#ree", Samples.alert()));

    assertThat(courier.pace(new Destination("slack", "#ree"), Action.POST))
        .isBetween(Duration.ofSeconds(25), Duration.ofSeconds(30));
    assertThat(courier.pace(new Destination("slack", "C0OTHER"), Action.POST)).isZero();
  }

  @Test
  void looksWithoutPostingWhetherAChannelTakesMessages() {
    Destination place = new Destination("slack", "C0REE");
    assertThat(courier.probe(place).level()).isEqualTo(Finding.Level.OK);
    channel.archived();
    assertThat(courier.probe(place).level()).isEqualTo(Finding.Level.FAILURE);
    channel.unarchived().withoutBot();
    assertThat(courier.probe(place).level()).isEqualTo(Finding.Level.FAILURE);
    slack.refuseTokens("token_revoked");
    assertThat(courier.probe(new Destination("slack", "")).level())
        .isEqualTo(Finding.Level.FAILURE);
    slack.acceptTokens();
    assertThat(courier.probe(new Destination("slack", "")).level()).isEqualTo(Finding.Level.OK);
    assertThat(channel.messages()).hasSize(1);
  }

  private static Shipment shipment(Action action, Receipt target) {
    return shipment(action, target, 1);
  }

  private static Shipment shipment(Action action, Receipt target, int revision) {
    Destination to = new Destination("slack", "#ree");
    ShipmentKey key =
        new ShipmentKey(
            action == Action.EDIT ? Kind.EDIT : Kind.REPLY,
            "https://news.example/magnet-plant",
            to,
            revision);
    return new Shipment(key, action, target, NEWS, false);
  }
}
