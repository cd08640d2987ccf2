package io.assay.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.EnumSet;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import standin.discord.DiscordStandIn;
import standin.discord.Fault;
import standin.discord.Right;

/** Messages that change or follow another one. */
@Timeout(60)
class DiscordUpdateTest {
  private static final Message NEWS =
      new Message(
          "Updated: quotas",
          List.of(
              new Block.Paragraph("The quota falls by 21 % @everyone."),
              new Block.Buttons(List.of(new Block.Button("Whole brief", "post folder/7")))));

  private final DiscordStandIn discord = DiscordStandIn.start();
  private final String channel = discord.addChannel("ree-alerts");
  private final DiscordCourier courier =
      new DiscordCourier(new DiscordConnection(Shipments.settings(discord)));
  private Receipt alert = new Receipt("", "");

  @BeforeEach
  void post() {
    assertThat(courier.probe(Shipments.to(channel)).level()).isEqualTo(Finding.Level.OK);
    alert = courier.deliver(Shipments.of(channel, "one")).receipt().orElseThrow();
  }

  @AfterEach
  void close() {
    courier.close();
    discord.close();
  }

  @Test
  void aReceiptHasAnAddressThatOpensTheMessage() {
    assertThat(alert.permalink())
        .matches("https://discord.com/channels/[0-9]+/" + channel + "/" + alert.message());
  }

  @Test
  void aMessageIsPutIntoOtherWordsInItsPlace() {
    assertThat(courier.deliver(shipment(Action.EDIT, alert)))
        .isEqualTo(new Outcome.Delivered(alert));

    assertThat(discord.messages(channel)).hasSize(1);
    JsonNode message = discord.messages(channel).get(0);
    assertThat(message.toString()).contains("21 %");
    assertThat(message.path("content").asText()).isEqualTo("Updated: quotas");
    assertThat(message.path("mention_everyone").asBoolean()).isFalse();
    assertThat(discord.edits(channel, alert.message())).isEqualTo(1);
    assertThat(discord.refusals()).isEmpty();
  }

  @Test
  void anAnswerRefersToTheMessageAndPingsNobody() {
    assertThat(courier.deliver(shipment(Action.REPLY, alert)).state()).isEqualTo(State.DELIVERED);
    assertThat(courier.deliver(shipment(Action.BROADCAST, alert, 2)).state())
        .isEqualTo(State.DELIVERED);

    JsonNode quiet = discord.messages(channel).get(1);
    JsonNode loud = discord.messages(channel).get(2);
    assertThat(quiet.at("/message_reference/message_id").asText()).isEqualTo(alert.message());
    assertThat(quiet.path("flags").asInt() & 4096).isEqualTo(4096);
    assertThat(loud.path("flags").asInt() & 4096).isZero();
    assertThat(quiet.path("mentions")).isEmpty();
    assertThat(discord.refusals()).isEmpty();
  }

  @Test
  void whatWasDeletedIsSaidAnew() {
    discord.deleteMessage(channel, alert.message());

    assertThat(courier.deliver(shipment(Action.EDIT, alert)))
        .isInstanceOfSatisfying(
            Outcome.Instead.class, other -> assertThat(other.action()).isEqualTo(Action.POST));
    assertThat(courier.deliver(shipment(Action.REPLY, alert)).state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void whatMayNotBeEditedAnyMoreIsSaidInAnAnswer() {
    discord.closeForEdits(channel, alert.message(), 3_600);

    assertThat(courier.deliver(shipment(Action.EDIT, alert)))
        .isInstanceOfSatisfying(
            Outcome.Instead.class, other -> assertThat(other.action()).isEqualTo(Action.REPLY));
    assertThat(courier.deliver(shipment(Action.REPLY, alert)).state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void aLostAnswerToAMessageIsFound() {
    for (int i = 0; i < 10; i++) {
      discord.onNextMessage(Fault.dropAfter());
    }
    Shipment reply = shipment(Action.REPLY, alert);

    assertThat(courier.deliver(reply).state()).isEqualTo(State.UNKNOWN);
    discord.heal();
    String id = discord.messages(channel).get(1).path("id").asText();
    assertThat(courier.find(reply))
        .isInstanceOfSatisfying(
            Lookup.Found.class, found -> assertThat(found.at().message()).isEqualTo(id));
    assertThat(courier.find(shipment(Action.REPLY, alert, 7))).isEqualTo(new Lookup.Absent());
  }

  @Test
  void deletesASecondCopyAndIsContentIfItIsGone() {
    assertThat(courier.delete(alert)).isEmpty();
    assertThat(discord.messages(channel)).isEmpty();
    assertThat(courier.delete(alert)).isEmpty();
  }

  @Test
  void looksWithoutPostingWhetherAChannelTakesMessages() {
    discord.allow(channel, EnumSet.noneOf(Right.class));
    awaitProbe(Finding.Level.FAILURE);
    discord.allow(channel, EnumSet.allOf(Right.class));
    awaitProbe(Finding.Level.OK);
    discord.deleteChannel(channel);
    awaitProbe(Finding.Level.FAILURE);
    assertThat(courier.probe(new Destination("discord", "")).level()).isEqualTo(Finding.Level.OK);
  }

  @Test
  void asksNothingMoreLongBeforeDiscordWouldBanTheAddress() {
    discord.always("POST channels/", Fault.error(403, 50_013, "Missing Permissions"));
    for (int i = 0; i <= InvalidRequests.MOST; i++) {
      courier.deliver(Shipments.of(channel, "x" + i));
    }
    assertThat(courier.pace(Shipments.to(channel), Action.POST))
        .isGreaterThan(Duration.ofMinutes(9));
    assertThat(courier.pace(Shipments.to("77"), Action.POST)).isGreaterThan(Duration.ofMinutes(9));
  }

  private void awaitProbe(Finding.Level level) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> courier.probe(Shipments.to(channel)).level() == level);
  }

  private Shipment shipment(Action action, Receipt target) {
    return shipment(action, target, 1);
  }

  private Shipment shipment(Action action, Receipt target, int revision) {
    Kind kind = action == Action.EDIT ? Kind.EDIT : Kind.REPLY;
    ShipmentKey key = new ShipmentKey(kind, "one", Shipments.to(channel), revision);
    return new Shipment(key, action, target, NEWS, false);
  }
}
