package io.assay.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Message;
import io.assay.outbox.Finding;
import io.assay.outbox.Lookup;
import io.assay.outbox.Outcome;
import io.assay.outbox.Receipt;
import io.assay.outbox.Shipment;
import io.assay.outbox.State;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import standin.discord.DiscordStandIn;
import standin.discord.Fault;
import standin.discord.Right;

/** How a message whose answer was lost is looked for. */
@Timeout(60)
class DiscordLookTest {
  private final DiscordStandIn discord = DiscordStandIn.start();
  private final String channel = discord.addChannel("ree-alerts");
  private final DiscordCourier courier =
      new DiscordCourier(new DiscordConnection(Shipments.settings(discord)));

  @AfterEach
  void close() {
    courier.close();
    discord.close();
  }

  @Test
  void anAnswerThatIsLostAfterPostingIsUnknownAndIsFound() {
    discord.say(channel, "something else");
    IntStream.range(0, 10).forEach(i -> discord.onNextMessage(Fault.dropAfter()));
    Shipment shipment = Shipments.of(channel, "one");

    assertThat(courier.deliver(shipment).state()).isEqualTo(State.UNKNOWN);
    discord.heal();
    discord.say(channel, "and more");

    String id = discord.messages(channel).get(1).path("id").asText();
    assertThat(courier.find(shipment))
        .isInstanceOfSatisfying(
            Lookup.Found.class,
            found -> assertThat(found.at()).extracting(Receipt::message).isEqualTo(id));
    assertThat(courier.find(Shipments.of(channel, "two"))).isEqualTo(new Lookup.Absent());
  }

  @Test
  void aConnectionThatBreaksBeforePostingIsUnknownAndIsNotFound() {
    connected();
    // The HTTP client tries again on another connection; the nonce makes that harmless.
    IntStream.range(0, 10).forEach(i -> discord.onNextMessage(Fault.dropBefore()));

    assertThat(courier.deliver(Shipments.of(channel, "one")).state()).isEqualTo(State.UNKNOWN);
    discord.heal();

    assertThat(courier.find(Shipments.of(channel, "one"))).isEqualTo(new Lookup.Absent());
  }

  @Test
  void aMessageThatShowsOnlyLaterIsNotPostedTwice() {
    connected();
    discord.hideNewMessages(channel, true);
    Shipment shipment = Shipments.of(channel, "one");
    Outcome first = courier.deliver(shipment);
    assertThat(courier.find(shipment)).isEqualTo(new Lookup.Absent());

    assertThat(courier.deliver(shipment)).isEqualTo(first);

    assertThat(discord.messages(channel)).hasSize(1);
  }

  @Test
  void findsAMessageWithoutButtonsByItsWords() {
    connected();
    Shipment plain = Shipments.of(channel, Message.of("Nothing to press: 1 * 2 [x]"));
    Outcome outcome = courier.deliver(plain);

    assertThat(courier.find(plain)).isEqualTo(new Lookup.Found(outcome.receipt().orElseThrow()));
    assertThat(courier.find(Shipments.of(channel, Message.of("Other words"))))
        .isEqualTo(new Lookup.Absent());
  }

  @Test
  void cannotTellWithoutTheRightToReadTheHistory() {
    String deaf =
        discord.addChannel("deaf", EnumSet.complementOf(EnumSet.of(Right.READ_MESSAGE_HISTORY)));
    courier.deliver(Shipments.of(deaf, "one"));
    connected();

    assertThat(courier.find(Shipments.of(deaf, "one")))
        .isInstanceOfSatisfying(
            Lookup.CannotTell.class,
            cannot -> assertThat(cannot.why()).contains("Read Message History"));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 401})
  void keepsTheDoubtWhileDiscordCannotBeAsked(int status) {
    discord.onNext("GET channels/", Fault.error(status, 0, "Not now"));

    assertThat(courier.find(Shipments.of(channel, "one"))).isInstanceOf(Lookup.NotNow.class);
  }

  @Test
  void keepsTheDoubtWhenTheAnswerIsLostOrIsNotDiscords() {
    connected();
    for (Fault fault : List.of(Fault.html(403), Fault.html(200), Fault.rateLimited(37))) {
      discord.onNext("GET channels/", fault);
      assertThat(courier.find(Shipments.of(channel, "one"))).isInstanceOf(Lookup.NotNow.class);
    }
    IntStream.range(0, 10).forEach(i -> discord.onNext("GET channels/", Fault.dropBefore()));
    assertThat(courier.find(Shipments.of(channel, "one"))).isInstanceOf(Lookup.NotNow.class);
  }

  @Test
  void keepsTheDoubtWhenTheLookTakesTooLong() {
    discord.onNext("GET channels/", Fault.slow(Duration.ofSeconds(5)));
    try (DiscordCourier hasty =
        new DiscordCourier(
            new DiscordConnection(Shipments.settings(discord), Duration.ofSeconds(2)))) {
      assertThat(hasty.find(Shipments.of(channel, "one"))).isInstanceOf(Lookup.NotNow.class);
    }
  }

  @Test
  void keepsTheDoubtUntilDiscordIsConnected() {
    discord.onNext("GET users/@me", Fault.error(500, 0, "Internal Server Error"));

    assertThat(courier.find(Shipments.of(channel, "one"))).isInstanceOf(Lookup.NotNow.class);
  }

  @Test
  void anEmptyHistoryProvesNothingBeforeTheGatewayIsUp() {
    discord.refuseIdentify(4000);

    assertThat(courier.find(Shipments.of(channel, "one")))
        .isInstanceOfSatisfying(
            Lookup.NotNow.class, notNow -> assertThat(notNow.why()).contains("not connected yet"));
  }

  @Test
  void cannotTellAboutAChannelThatItDoesNotSee() {
    assertThat(courier.find(Shipments.of("4711", "one")))
        .isInstanceOfSatisfying(
            Lookup.CannotTell.class, cannot -> assertThat(cannot.why()).contains("10003"));
    discord.onNext("GET channels/", Fault.error(403, 50_001, "Missing Access"));
    assertThat(courier.find(Shipments.of(channel, "one"))).isInstanceOf(Lookup.CannotTell.class);
  }

  @Test
  void saysWhenItGaveUp() {
    Shipment shipment = Shipments.of(channel, "one");
    courier.deliver(shipment);
    IntStream.range(0, 99).forEach(i -> discord.say(channel, "chatter " + i));
    assertThat(courier.find(shipment)).isInstanceOf(Lookup.Found.class);
    discord.say(channel, "and more");

    assertThat(courier.find(shipment))
        .isEqualTo(new Lookup.CannotTell("It is not among the last 100 messages of the channel"));
  }

  private void connected() {
    assertThat(courier.examine(List.of(Shipments.to(channel))))
        .allMatch(finding -> finding.level() == Finding.Level.OK);
  }
}
