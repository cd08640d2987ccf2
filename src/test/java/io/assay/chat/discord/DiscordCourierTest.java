package io.assay.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.outbox.Finding;
import io.assay.outbox.Lookup;
import io.assay.outbox.Outcome;
import io.assay.outbox.Receipt;
import io.assay.outbox.Shipment;
import io.assay.outbox.ShipmentKey;
import io.assay.outbox.State;
import io.assay.settings.Secret;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import standin.discord.DiscordStandIn;
import standin.discord.Fault;
import standin.discord.Right;

/** The real JDA against a Discord that is strict and sometimes broken. */
@Timeout(60)
class DiscordCourierTest {
  private final DiscordStandIn discord = DiscordStandIn.start();
  private final String channel = discord.addChannel("ree-alerts");
  private final DiscordConnection connection =
      new DiscordConnection(
          new DiscordSettings(new Secret(discord.token()), discord.apiUrl(), discord.gatewayUrl()));
  private final DiscordCourier courier = new DiscordCourier(connection);

  @AfterEach
  void close() {
    courier.close();
    discord.close();
  }

  @Test
  void postsAndReturnsTheReceipt() {
    Outcome outcome = courier.deliver(shipment(channel, "one"));

    String id = discord.messages(channel).get(0).path("id").asText();
    assertThat(outcome).isEqualTo(new Outcome.Delivered(new Receipt(channel, id)));
    assertThat(discord.messages(channel)).hasSize(1);
    assertThat(discord.refusals()).isEmpty();
  }

  @Test
  void whateverStandsInAMessageDiscordTakesItAndPingsNobody() {
    String hostile = "@everyone <@&123> [x](http://evil.example) <t:0:R> ``` \n# big ".repeat(900);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(hostile, URI.create("https://example.org/" + "a".repeat(3_000))));
    blocks.add(new Block.Heading(hostile));
    blocks.add(new Block.Remark("Author", hostile));
    blocks.add(new Block.Quote(hostile));
    IntStream.range(0, 50).forEach(i -> blocks.add(new Block.Bullets(List.of(hostile, "short"))));
    blocks.add(new Block.SmallPrint(hostile, Instant.EPOCH));
    IntStream.range(0, 40)
        .mapToObj(i -> new Block.Button(hostile, "post " + i + "x".repeat(80)))
        .forEach(button -> blocks.add(new Block.Buttons(List.of(button, button))));

    Outcome outcome = courier.deliver(shipment(channel, new Message(hostile, blocks)));

    assertThat(discord.refusals()).isEmpty();
    assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
    JsonNode posted = discord.messages(channel).get(0);
    assertThat(posted.path("content").asText()).startsWith("\\@everyone").hasSizeLessThan(201);
    assertThat(posted.path("embeds").path(0).path("description").asText())
        .contains("**Author:** \\@everyone")
        .endsWith(" · <t:0:D>")
        .doesNotContainPattern("(?<!\\\\)(@|`|<(?!t:0:D>))");
  }

  @Test
  void postsToAChannelThatIsOnlyKnownByItsId() {
    courier.deliver(shipment(channel, "one"));
    String later = discord.addChannel("opened-after-the-bot-came");

    assertThat(courier.deliver(shipment(later, "two"))).isInstanceOf(Outcome.Delivered.class);
  }

  @Test
  void waitsAsLongAsThePlatformAsks() {
    discord.onNextMessage(Fault.rateLimited(37));

    Outcome outcome = courier.deliver(shipment(channel, "one"));

    assertThat(outcome.state()).isEqualTo(State.OWED);
    assertThat(outcome.retryAfter()).contains(Duration.ofSeconds(37));
    assertThat(discord.messages(channel)).isEmpty();
  }

  @Test
  void isDeferredWithoutATimeWhenThePlatformNamesNone() {
    discord.onNextMessage(Fault.rateLimitedWithoutTime());

    Outcome outcome = courier.deliver(shipment(channel, "one"));

    assertThat(outcome.state()).isEqualTo(State.OWED);
    assertThat(outcome.retryAfter()).isEmpty();
  }

  @Test
  void aBanByTheProxyBlocksNothingButThisAttempt() {
    discord.onNextMessage(Fault.bannedFor(600));

    Outcome outcome = courier.deliver(shipment(channel, "one"));

    assertThat(outcome.retryAfter()).contains(Duration.ofMinutes(10));
    assertThat(courier.deliver(shipment(channel, "two"))).isInstanceOf(Outcome.Delivered.class);
  }

  @Test
  void isDeferredWhenDiscordItselfIsOutOfOrder() {
    discord.onNextMessage(Fault.error(500, 0, "Internal Server Error"));

    Outcome outcome = courier.deliver(shipment(channel, "one"));

    assertThat(outcome.state()).isEqualTo(State.OWED);
    assertThat(outcome.why()).contains("500").contains("Internal Server Error");
  }

  @ParameterizedTest
  @CsvSource({"502", "503", "504", "529"})
  void doesNotKnowWhatBecameOfItWhenAProxyLostDiscord(int status) {
    discord.onNextMessage(Fault.html(status));

    assertThat(courier.deliver(shipment(channel, "one")).state()).isEqualTo(State.UNKNOWN);
    assertThat(posts()).as("one attempt, not four").isEqualTo(1);
  }

  @Test
  void aPageOfHtmlIsNoVerdict() {
    discord.onNextMessage(Fault.html(403));

    Outcome outcome = courier.deliver(shipment(channel, "one"));

    assertThat(outcome.state()).isEqualTo(State.OWED);
    assertThat(outcome.why()).doesNotContain("\n").hasSizeLessThan(400);
  }

  @Test
  void anAnswerThatCannotBeReadIsALostAnswer() {
    discord.onNextMessage(Fault.html(200));

    assertThat(courier.deliver(shipment(channel, "one")).state()).isEqualTo(State.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "404, 10003, Unknown Channel, channel id",
    "403, 50001, Missing Access, View Channel",
    "403, 50013, Missing Permissions, Send Messages",
    "400, 50035, Invalid Form Body, report",
    "400, 200000, Message was blocked by automatic moderation, AutoMod",
    "401, 0, 401: Unauthorized, DISCORD_TOKEN",
  })
  void isRefusedForGoodWithDiscordsWordsAndARemedy(
      int status, int code, String words, String remedy) {
    discord.onNextMessage(Fault.error(status, code, words));

    Outcome outcome = courier.deliver(shipment(channel, "one"));

    assertThat(outcome.state()).isEqualTo(State.REFUSED);
    assertThat(outcome.why()).contains(words).contains(remedy).doesNotContain("\n");
  }

  @Test
  void isRefusedWhereTheBotIsNot() {
    Outcome outcome = courier.deliver(shipment("4711", "one"));

    assertThat(outcome.state()).isEqualTo(State.REFUSED);
    assertThat(outcome.why()).contains("10003").contains("Unknown Channel");
  }

  @Test
  void anAnswerThatIsLostAfterPostingIsUnknownAndIsFound() {
    discord.say(channel, "something else");
    IntStream.range(0, 10).forEach(i -> discord.onNextMessage(Fault.dropAfter()));
    Shipment shipment = shipment(channel, "one");

    assertThat(courier.deliver(shipment).state()).isEqualTo(State.UNKNOWN);
    discord.heal();
    discord.say(channel, "and more");

    String id = discord.messages(channel).get(1).path("id").asText();
    assertThat(courier.find(shipment)).isEqualTo(new Lookup.Found(new Receipt(channel, id)));
    assertThat(courier.find(shipment(channel, "two"))).isEqualTo(new Lookup.Absent());
  }

  @Test
  void aConnectionThatBreaksBeforePostingIsUnknownAndIsNotFound() {
    connected();
    // The HTTP client tries again on another connection; the nonce makes that harmless.
    IntStream.range(0, 10).forEach(i -> discord.onNextMessage(Fault.dropBefore()));

    assertThat(courier.deliver(shipment(channel, "one")).state()).isEqualTo(State.UNKNOWN);
    discord.heal();

    assertThat(courier.find(shipment(channel, "one"))).isEqualTo(new Lookup.Absent());
  }

  @Test
  void aMessageThatShowsOnlyLaterIsNotPostedTwice() {
    connected();
    discord.hideNewMessages(channel, true);
    Shipment shipment = shipment(channel, "one");
    Outcome first = courier.deliver(shipment);
    assertThat(courier.find(shipment)).isEqualTo(new Lookup.Absent());

    assertThat(courier.deliver(shipment)).isEqualTo(first);

    assertThat(discord.messages(channel)).hasSize(1);
  }

  @Test
  void findsAMessageWithoutButtonsByItsWords() {
    Shipment plain = shipment(channel, Message.of("Nothing to press: 1 * 2 [x]"));
    Outcome outcome = courier.deliver(plain);

    assertThat(courier.find(plain)).isEqualTo(new Lookup.Found(outcome.receipt().orElseThrow()));
    assertThat(courier.find(shipment(channel, Message.of("Other words"))))
        .isEqualTo(new Lookup.Absent());
  }

  @Test
  void cannotTellWithoutTheRightToReadTheHistory() {
    String deaf =
        discord.addChannel("deaf", EnumSet.complementOf(EnumSet.of(Right.READ_MESSAGE_HISTORY)));
    courier.deliver(shipment(deaf, "one"));
    connected();

    assertThat(courier.find(shipment(deaf, "one")))
        .isInstanceOfSatisfying(
            Lookup.CannotTell.class,
            cannot -> assertThat(cannot.why()).contains("Read Message History"));
  }

  @Test
  void anAnswerThatTakesTooLongIsUnknown() {
    discord.onNextMessage(Fault.slow(Duration.ofSeconds(5)));
    DiscordSettings settings =
        new DiscordSettings(new Secret(discord.token()), discord.apiUrl(), discord.gatewayUrl());
    try (DiscordCourier hasty =
        new DiscordCourier(new DiscordConnection(settings, Duration.ofSeconds(2)))) {
      Outcome outcome = hasty.deliver(shipment(channel, "one"));

      assertThat(outcome.state()).isEqualTo(State.UNKNOWN);
      assertThat(posts()).isEqualTo(1);
    }
  }

  @Test
  void isDeferredWhileDiscordCannotBeReachedAndComesBackByItself() {
    discord.onNext("GET users/@me", Fault.error(500, 0, "Internal Server Error"));

    Outcome early = courier.deliver(shipment(channel, "one"));

    assertThat(early.state()).isEqualTo(State.OWED);
    assertThat(early.why()).contains("cannot be reached").contains("500");
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> courier.deliver(shipment(channel, "one")).state() == State.DELIVERED);
    assertThat(discord.identifies()).isLessThanOrEqualTo(1);
  }

  @Test
  void isDeferredWhereNobodyListens() throws Exception {
    int closedPort;
    try (ServerSocket socket = new ServerSocket(0)) {
      closedPort = socket.getLocalPort();
    }
    URI nowhere = URI.create("http://127.0.0.1:" + closedPort + "/api/");
    try (DiscordCourier lost = courier(discord.token(), nowhere)) {
      Outcome outcome = lost.deliver(shipment(channel, "one"));

      assertThat(outcome.state()).isEqualTo(State.OWED);
      assertThat(outcome.why()).contains("cannot be reached");
    }
  }

  @Test
  void aTokenThatIsNotAcceptedIsSaidOnceAndNotTriedAgain() {
    try (DiscordCourier wrong = courier("wrong.token", discord.apiUrl())) {
      Outcome outcome = wrong.deliver(shipment(channel, "one"));
      wrong.deliver(shipment(channel, "two"));

      assertThat(outcome.state()).isEqualTo(State.REFUSED);
      assertThat(outcome.why()).contains("DISCORD_TOKEN").doesNotContain("wrong.token");
      assertThat(discord.requests()).containsExactly("GET users/@me");
    }
  }

  @Test
  void aTokenThatTheGatewayNoLongerAcceptsIsFinal() {
    discord.refuseIdentify(4004);
    courier.deliver(shipment(channel, "one"));

    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(courier.deliver(shipment(channel, "one")).why())
                    .contains("4004")
                    .contains("DISCORD_TOKEN"));
    assertThat(discord.identifies()).isEqualTo(1);
  }

  @Test
  void postsEvenWhenTheGatewayIsDown() {
    connected();
    discord.refuseIdentify(4000);
    discord.forgetSessions();
    discord.dropSockets();

    assertThat(courier.deliver(shipment(channel, "one")).state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void afterClosingItIsDeferred() {
    connected();
    courier.close();

    assertThat(courier.deliver(shipment(channel, "one")).state()).isEqualTo(State.OWED);
  }

  private void connected() {
    assertThat(courier.examine(List.of(to(channel))))
        .allMatch(finding -> finding.level() == Finding.Level.OK);
  }

  private long posts() {
    return discord.requests().stream().filter(r -> r.startsWith("POST channels/")).count();
  }

  private DiscordCourier courier(String token, URI apiUrl) {
    return new DiscordCourier(
        new DiscordConnection(
            new DiscordSettings(new Secret(token), apiUrl, discord.gatewayUrl())));
  }

  private static Destination to(String channel) {
    return new Destination("discord", channel);
  }

  private static Shipment shipment(String channel, String subject) {
    return shipment(
        channel,
        new Message(
            "Quotas change",
            List.of(
                new Block.Title("Quotas change", URI.create("https://example.org/" + subject)),
                new Block.Bullets(List.of("The quota for dysprosium falls.")),
                new Block.Buttons(List.of(new Block.Button("More", "post folder/7"))))),
        subject);
  }

  private static Shipment shipment(String channel, Message message) {
    return shipment(channel, message, message.summary());
  }

  private static Shipment shipment(String channel, Message message, String subject) {
    return new Shipment(new ShipmentKey("alert", subject, to(channel), 0), message);
  }
}
