package io.assay.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.message.Block;
import io.assay.message.Message;
import io.assay.outbox.Finding;
import io.assay.outbox.Lookup;
import io.assay.outbox.Outcome;
import io.assay.outbox.Receipt;
import io.assay.outbox.Shipment;
import io.assay.outbox.State;
import io.assay.settings.Secret;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

/** The real JDA against a Discord that is strict and sometimes broken. */
@Timeout(60)
class DiscordCourierTest {
  private final DiscordStandIn discord = DiscordStandIn.start();
  private final String channel = discord.addChannel("ree-alerts");
  private final DiscordConnection connection = new DiscordConnection(Shipments.settings(discord));
  private final DiscordCourier courier = new DiscordCourier(connection);

  @AfterEach
  void close() {
    courier.close();
    discord.close();
  }

  @Test
  void postsAndReturnsTheReceipt() {
    Outcome outcome = courier.deliver(Shipments.of(channel, "one"));

    String id = discord.messages(channel).get(0).path("id").asText();
    // Its address is known once the gateway has told of the server.
    assertThat(((Outcome.Delivered) outcome).at())
        .extracting(Receipt::channel, Receipt::message)
        .containsExactly(channel, id);
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

    Outcome outcome = courier.deliver(Shipments.of(channel, new Message(hostile, blocks)));

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
  void callsThoseWhomAMessageCallsAndNobodyElse() {
    Message foreign = new Message("<@7> <@&8> @everyone", List.of(new Block.Paragraph("<@&22>")));
    Message calling = Message.calling(List.of("user:11", "role:22"), foreign);
    courier.deliver(Shipments.of(channel, calling));

    JsonNode posted = discord.messages(channel).get(0);
    assertThat(posted.path("content").asText()).endsWith("\\@everyone <@11> <@&22>");
    assertThat(posted.path("mentions").findValuesAsText("id")).containsExactly("11");
    assertThat(posted.path("mention_roles").toString()).isEqualTo("[\"22\"]");
    assertThat(posted.path("flags").asInt()).isZero();
    assertThat(discord.refusals()).isEmpty();
  }

  @Test
  void whatIsSilentComesWithoutASound() {
    Shipment loud = Shipments.of(channel, "one");
    courier.deliver(new Shipment(loud.key(), loud.action(), null, loud.message(), true));

    assertThat(discord.messages(channel).get(0).path("flags").asInt() & 4096).isEqualTo(4096);
  }

  @Test
  void postsToAChannelThatIsOnlyKnownByItsId() {
    courier.deliver(Shipments.of(channel, "one"));
    String later = discord.addChannel("opened-after-the-bot-came");

    assertThat(courier.deliver(Shipments.of(later, "two"))).isInstanceOf(Outcome.Delivered.class);
  }

  @Test
  void waitsAsLongAsThePlatformAsks() {
    discord.onNextMessage(Fault.rateLimited(37));

    Outcome outcome = courier.deliver(Shipments.of(channel, "one"));

    assertThat(outcome.state()).isEqualTo(State.OWED);
    assertThat(outcome.retryAfter()).contains(Duration.ofSeconds(37));
    assertThat(discord.messages(channel)).isEmpty();
  }

  @Test
  void waitsAtMostAnHourHoweverLongItIsAsked() {
    discord.onNextMessage(Fault.rateLimited(999_999));

    assertThat(courier.deliver(Shipments.of(channel, "one")).retryAfter())
        .contains(Duration.ofHours(1));
    assertThat(courier.deliver(Shipments.of(channel, "one"))).isInstanceOf(Outcome.Delivered.class);
  }

  @Test
  void isDeferredWithoutATimeWhenThePlatformNamesNone() {
    discord.onNextMessage(Fault.rateLimitedWithoutTime());

    Outcome outcome = courier.deliver(Shipments.of(channel, "one"));

    assertThat(outcome.state()).isEqualTo(State.OWED);
    assertThat(outcome.retryAfter()).isEmpty();
  }

  @Test
  void aBanByTheProxyBlocksNothingButThisAttempt() {
    discord.onNextMessage(Fault.bannedFor(600));

    Outcome outcome = courier.deliver(Shipments.of(channel, "one"));

    assertThat(outcome.retryAfter()).contains(Duration.ofMinutes(10));
    assertThat(courier.deliver(Shipments.of(channel, "two"))).isInstanceOf(Outcome.Delivered.class);
  }

  @Test
  void doesNotKnowWhatBecameOfItWhenDiscordItselfIsOutOfOrder() {
    discord.onNextMessage(Fault.error(500, 0, "Internal Server Error"));

    Outcome outcome = courier.deliver(Shipments.of(channel, "one"));

    assertThat(outcome.state()).isEqualTo(State.UNKNOWN);
    assertThat(outcome.why()).contains("500").contains("Internal Server Error");
  }

  @ParameterizedTest
  @CsvSource({"502", "503", "504", "529"})
  void doesNotKnowWhatBecameOfItWhenAProxyLostDiscord(int status) {
    discord.onNextMessage(Fault.html(status));

    assertThat(courier.deliver(Shipments.of(channel, "one")).state()).isEqualTo(State.UNKNOWN);
    assertThat(posts()).as("one attempt, not four").isEqualTo(1);
  }

  @Test
  void aPageOfHtmlIsNoVerdict() {
    discord.onNextMessage(Fault.html(403));

    Outcome outcome = courier.deliver(Shipments.of(channel, "one"));

    assertThat(outcome.state()).isEqualTo(State.OWED);
    assertThat(outcome.why()).doesNotContain("\n").hasSizeLessThan(400);
  }

  @Test
  void anAnswerThatCannotBeReadIsALostAnswer() {
    discord.onNextMessage(Fault.html(200));

    assertThat(courier.deliver(Shipments.of(channel, "one")).state()).isEqualTo(State.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "404, 10003, Unknown Channel, channel id",
    "403, 50001, Missing Access, View Channel",
    "403, 50013, Missing Permissions, Send Messages",
    "403, 0, Some code of tomorrow, 403",
    "400, 50083, Thread is archived, archive",
    "401, 0, 401: Unauthorized, DISCORD_TOKEN",
  })
  void keepsOwingWhatWaitsForSomebodyAndSaysWhatToDo(
      int status, int code, String words, String remedy) {
    discord.onNextMessage(Fault.error(status, code, words));

    Outcome outcome = courier.deliver(Shipments.of(channel, "one"));

    assertThat(outcome.state()).isEqualTo(State.OWED);
    assertThat(outcome).isInstanceOf(Outcome.Barred.class);
    assertThat(outcome.why()).contains(words).contains(remedy).doesNotContain("\n");
    assertThat(courier.deliver(Shipments.of(channel, "one"))).isInstanceOf(Outcome.Delivered.class);
  }

  @ParameterizedTest
  @CsvSource({
    "400, 50035, Invalid Form Body, report",
    "400, 200000, Message was blocked by automatic moderation, AutoMod",
    "403, 240000, Message blocked by harmful links filter, link",
    "400, 0, Some code of tomorrow, 400",
  })
  void aMessageThatIsWrongItselfIsRefusedForGood(
      int status, int code, String words, String remedy) {
    discord.onNextMessage(Fault.error(status, code, words));

    Outcome outcome = courier.deliver(Shipments.of(channel, "one"));

    assertThat(outcome.state()).isEqualTo(State.REFUSED);
    assertThat(outcome.why()).contains(words).contains(remedy).doesNotContain("\n");
  }

  @Test
  void whatDiscordSaysCannotForgeALogLine() {
    discord.onNextMessage(
        Fault.error(400, 7, "no\u001b[31m\u009b2J\u202e\u200b\u00ad\u2028\r\nERROR forged"));

    assertThat(courier.deliver(Shipments.of(channel, "one")).why())
        .contains("ERROR forged")
        .doesNotContainPattern("[\\p{C}\\p{Zl}]");
  }

  @Test
  void owesWhatIsForAPlaceWhereTheBotIsNot() {
    Outcome outcome = courier.deliver(Shipments.of("4711", "one"));

    assertThat(outcome.state()).isEqualTo(State.OWED);
    assertThat(outcome.why()).contains("10003").contains("Unknown Channel");
  }

  @Test
  void anAnswerThatTakesTooLongIsUnknown() {
    discord.onNextMessage(Fault.slow(Duration.ofSeconds(5)));
    DiscordSettings settings = Shipments.settings(discord);
    try (DiscordCourier hasty =
        new DiscordCourier(new DiscordConnection(settings, Duration.ofSeconds(2)))) {
      Outcome outcome = hasty.deliver(Shipments.of(channel, "one"));

      assertThat(outcome.state()).isEqualTo(State.UNKNOWN);
      assertThat(posts()).isEqualTo(1);
    }
  }

  @Test
  void isDeferredWhileDiscordCannotBeReachedAndComesBackByItself() {
    discord.onNext("GET users/@me", Fault.error(500, 0, "Internal Server Error"));

    Outcome early = courier.deliver(Shipments.of(channel, "one"));

    assertThat(early.state()).isEqualTo(State.OWED);
    assertThat(early.why()).contains("cannot be reached").contains("500");
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> courier.deliver(Shipments.of(channel, "one")).state() == State.DELIVERED);
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
      Outcome outcome = lost.deliver(Shipments.of(channel, "one"));

      assertThat(outcome.state()).isEqualTo(State.OWED);
      assertThat(outcome.why()).contains("cannot be reached");
    }
  }

  @Test
  void aTokenThatIsNotAcceptedIsSaidOnceAndNotTriedAgain() {
    try (DiscordCourier wrong = courier("wrong.token", discord.apiUrl())) {
      Outcome outcome = wrong.deliver(Shipments.of(channel, "one"));
      wrong.deliver(Shipments.of(channel, "two"));

      assertThat(outcome).isInstanceOf(Outcome.Barred.class);
      assertThat(outcome.why()).contains("DISCORD_TOKEN").doesNotContain("wrong.token");
      assertThat(wrong.find(Shipments.of(channel, "one"))).isInstanceOf(Lookup.NotNow.class);
      assertThat(discord.requests()).containsExactly("GET users/@me");
    }
  }

  @Test
  void aGatewayThatIsClosedForGoodLosesNothing() {
    discord.refuseIdentify(4004);
    courier.deliver(Shipments.of(channel, "one"));

    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              Outcome outcome = courier.deliver(Shipments.of(channel, "one"));
              assertThat(outcome.why()).contains("4004").contains("DISCORD_TOKEN");
              assertThat(outcome).isInstanceOf(Outcome.Barred.class);
            });
    assertThat(discord.identifies()).isEqualTo(1);
  }

  @Test
  void postsEvenWhenTheGatewayIsDown() {
    connected();
    discord.refuseIdentify(4000);
    discord.forgetSessions();
    discord.dropSockets();

    assertThat(courier.deliver(Shipments.of(channel, "one")).state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void afterClosingItIsDeferred() {
    connected();
    courier.close();

    assertThat(courier.deliver(Shipments.of(channel, "one")).state()).isEqualTo(State.OWED);
  }

  private void connected() {
    assertThat(courier.examine(List.of(Shipments.to(channel))))
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
}
