package io.assay.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.outbox.Finding;
import io.assay.outbox.Lookup;
import io.assay.outbox.Outcome;
import io.assay.outbox.Receipt;
import io.assay.outbox.Shipment;
import io.assay.outbox.State;
import io.assay.settings.Secret;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import standin.slack.Channel;
import standin.slack.Mishap;
import standin.slack.SlackStandIn;

class SlackCourierTest {
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

  @ParameterizedTest
  @ValueSource(strings = {"#ree", "C0REE"})
  void postsOnceWithOurKeyAndGivesTheReceipt(String address) {
    Shipment shipment = Samples.to(address, Samples.alert());

    Outcome outcome = courier.deliver(shipment);

    assertThat(channel.messages()).hasSize(1);
    assertThat(outcome.receipt()).contains(new Receipt("C0REE", channel.messages().get(0).ts()));
    assertThat(channel.messages().get(0).metadata().at("/event_type").asText())
        .isEqualTo("assay_message");
    assertThat(channel.messages().get(0).metadata().at("/event_payload/key").asText())
        .isEqualTo(shipment.key().token());
    assertThat(slack.calls()).containsExactly(POST);
  }

  @Test
  void waitsAsLongAsThePlatformAsks() {
    slack.next(POST, Mishap.tooMany(37)).next(POST, Mishap.tooMany());

    Outcome first = courier.deliver(ALERT);
    Outcome second = courier.deliver(ALERT);

    assertThat(first).isInstanceOf(Outcome.Deferred.class);
    assertThat(first.retryAfter()).contains(Duration.ofSeconds(37));
    assertThat(second).isInstanceOf(Outcome.Deferred.class);
    assertThat(second.retryAfter()).isEmpty();
    assertThat(channel.messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 302, 403, 404})
  void comesBackWhenNothingWasDone(int status) {
    slack.next(POST, Mishap.status(status));

    Outcome outcome = courier.deliver(ALERT);

    assertThat(outcome).isInstanceOf(Outcome.Deferred.class);
    assertThat(outcome.why()).contains(String.valueOf(status)).doesNotContain("html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ratelimited", "rate_limited", "service_unavailable"})
  void comesBackWhenSlackSaysLater(String word) {
    slack.next(POST, Mishap.says(word));

    assertThat(courier.deliver(ALERT)).isInstanceOf(Outcome.Deferred.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fatal_error", "internal_error"})
  void isUnsureWhenSlackIs(String word) {
    slack.next(POST, Mishap.says(word));

    assertThat(courier.deliver(ALERT)).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void isUnsureWhenAGatewayLosesTheAnswer() {
    slack.next(POST, Mishap.doneBut(504));

    assertThat(courier.deliver(ALERT)).isInstanceOf(Outcome.Unknown.class);
    assertThat(courier.find(ALERT)).isInstanceOf(Lookup.Found.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<html>Welcome to the hotel</html>", "", "{}", "[]", "null", "{\"ok\":tr"})
  void isUnsureWhenSomethingElseAnswers(String body) {
    slack.next(POST, Mishap.body(body));

    Outcome outcome = courier.deliver(ALERT);

    assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
    assertThat(outcome.why()).isEqualTo("What answered is not Slack's Web API");
  }

  @Test
  void aLostAnswerIsNotSentAgainButFound() {
    courier.deliver(Samples.to("#ree", Message.of("opens the connection")));
    slack.next(POST, Mishap.dropAfter());

    Outcome outcome = courier.deliver(ALERT);

    assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
    assertThat(channel.messages()).hasSize(2);
    assertThat(courier.find(ALERT))
        .isEqualTo(new Lookup.Found(new Receipt("C0REE", channel.messages().get(1).ts())));
  }

  @Test
  void aLostRequestIsUnknownAndThenAbsent() {
    slack.next(POST, Mishap.dropBefore());

    assertThat(courier.deliver(ALERT)).isInstanceOf(Outcome.Unknown.class);
    assertThat(courier.find(ALERT)).isInstanceOf(Lookup.Absent.class);
  }

  @Test
  void givesUpWaitingForAnAnswer() {
    CountDownLatch release = new CountDownLatch(1);
    slack.next(POST, Mishap.held(release));
    try (SlackCourier hasty = new SlackCourier(Samples.settings(slack), Duration.ofMillis(300))) {
      Outcome outcome = hasty.deliver(ALERT);

      assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
      assertThat(outcome.why()).contains("lost");
    } finally {
      release.countDown();
    }
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
  void nothingWasSentWhenNobodyListens() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Outcome outcome = deliverTo("http://127.0.0.1:" + port + "/api/");

    assertThat(outcome).isInstanceOf(Outcome.Deferred.class);
    assertThat(outcome.why()).startsWith("Slack cannot be reached");
  }

  @Test
  void nothingWasSentWhenTheHostIsUnknown() {
    assertThat(deliverTo("http://slack.invalid/api/")).isInstanceOf(Outcome.Deferred.class);
  }

  private Outcome deliverTo(String url) {
    SlackSettings settings =
        new SlackSettings(
            new Secret(SlackStandIn.BOT_TOKEN),
            new Secret(SlackStandIn.APP_TOKEN),
            URI.create(url));
    try (SlackCourier elsewhere = new SlackCourier(settings, Duration.ofSeconds(5))) {
      return elsewhere.deliver(ALERT);
    }
  }

  @Test
  void beingInterruptedIsAnOutcomeToo() {
    Thread.currentThread().interrupt();

    Outcome outcome = courier.deliver(ALERT);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome.state()).isIn(State.OWED, State.UNKNOWN);
    assertThat(courier.deliver(ALERT)).isInstanceOf(Outcome.Delivered.class);
  }

  @Test
  void saysWhatToDoWhenItIsRefused() {
    slack.channel("C0OLD", "old").archived();
    slack.channel("C0OUT", "outside").withoutBot();

    assertThat(why("#nowhere")).startsWith("channel_not_found: ").contains("/invite @Assay");
    assertThat(why("#old")).startsWith("is_archived: ").contains("unarchive");
    assertThat(why("#outside"))
        .isEqualTo("not_in_channel: invite the bot to the channel: /invite @Assay");
    slack.scopes().remove("chat:write");
    assertThat(why("#ree")).startsWith("missing_scope (chat:write): ").contains("reinstall");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account_inactive",
        "token_revoked",
        "invalid_auth",
        "restricted_action",
        "invalid_blocks",
        "msg_too_long",
        "msg_blocks_too_long",
        "some_word_of_tomorrow"
      })
  void refusedIsRefused(String word) {
    slack.next(POST, Mishap.says(word));

    assertThat(why("#ree")).startsWith(word + ": ");
  }

  private String why(String address) {
    Outcome outcome = courier.deliver(Samples.to(address, Samples.alert()));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return outcome.why();
  }

  @ParameterizedTest
  @CsvSource({
    "xoxb-secret-that-slack-does-not-know",
    "xoxb-sécret-that-cannot-be-sent",
    "'xoxb-secret\nwith a line'",
  })
  void noSecretIsInWhatItSays(String token) {
    SlackSettings settings =
        new SlackSettings(new Secret(token), new Secret(token), slack.apiUrl());
    try (SlackCourier stranger = new SlackCourier(settings)) {
      Outcome outcome = stranger.deliver(ALERT);

      assertThat(outcome).isInstanceOf(Outcome.Refused.class);
      assertThat(outcome + " " + settings + stranger.examine(List.of())).doesNotContain("secret");
    }
  }

  @Test
  void aLineEndAfterTheTokenDoesNoHarm() {
    SlackSettings settings =
        new SlackSettings(
            new Secret(SlackStandIn.BOT_TOKEN + "\n"),
            new Secret(SlackStandIn.APP_TOKEN),
            slack.apiUrl());
    try (SlackCourier careless = new SlackCourier(settings)) {
      assertThat(careless.deliver(ALERT)).isInstanceOf(Outcome.Delivered.class);
    }
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
  void cannotTellWhenSlackDoesNotAnswer() {
    slack.next("conversations.history", Mishap.tooMany(5));
    slack.next("conversations.history", Mishap.body("<html>"));

    assertThat(courier.find(Samples.to("C0REE", Samples.alert())))
        .isInstanceOf(Lookup.CannotTell.class);
    assertThat(courier.find(Samples.to("C0REE", Samples.alert())))
        .isInstanceOf(Lookup.CannotTell.class);
  }

  @Test
  void survivesAnswersThatSayNothing() {
    for (String method :
        List.of(POST, "conversations.list", "conversations.history", "conversations.info")) {
      slack.next(method, Mishap.body("{\"ok\":true}"));
    }
    assertThat(courier.deliver(ALERT)).isInstanceOf(Outcome.Unknown.class);
    assertThat(courier.find(ALERT)).isInstanceOf(Lookup.CannotTell.class);
    assertThat(courier.find(ALERT)).isInstanceOf(Lookup.CannotTell.class);
    assertThat(courier.examine(List.of(ALERT.key().to())))
        .last()
        .extracting(Finding::level)
        .isEqualTo(Finding.Level.FAILURE);
  }

  @Test
  void findsAPrivateChannelByItsName() {
    slack.privateChannel("G0DESK", "desk");
    slack.next(POST, Mishap.dropAfter());
    Shipment shipment = Samples.to("#desk", Samples.alert());
    courier.deliver(shipment);

    assertThat(courier.find(shipment)).isInstanceOf(Lookup.Found.class);
  }

  @Test
  void examinesTokenScopesAndDestinations() {
    slack.channel("C0OLD", "old").archived();
    slack.channel("C0OUT", "outside").withoutBot();
    List<Destination> destinations =
        List.of(
            Destination.parse("slack:#ree"),
            Destination.parse("slack:#old"),
            Destination.parse("slack:C0OUT"),
            Destination.parse("slack:#nowhere"));

    List<Finding> findings = courier.examine(destinations);

    assertThat(findings)
        .containsExactly(
            Finding.ok("Slack: @assay in Rare Earths"),
            Finding.warning(
                "Slack: without chat:write.public it cannot post to public channels without an"
                    + " invitation",
                "add the scope under OAuth & Permissions and reinstall the app, or do without"),
            Finding.ok("Slack: Socket Mode is open"),
            Finding.ok("slack:#ree: the bot may post there"),
            Finding.failure("slack:#old is archived", "unarchive it or choose another channel"),
            Finding.failure(
                "slack:C0OUT: the bot is not in the channel", "invite it: /invite @assay"),
            Finding.failure(
                "slack:#nowhere: the bot sees no such channel",
                "check the name; if the channel is private, invite it: /invite @assay"));
    assertThat(channel.messages()).isEmpty();
  }

  @Test
  void examinesWithoutTheRightToLook() {
    slack.scopes().removeAll(List.of("channels:read", "commands"));
    slack.scopes().add("chat:write.public");

    List<Finding> findings = courier.examine(List.of(Destination.parse("slack:C0REE")));

    assertThat(findings)
        .filteredOn(finding -> finding.level() == Finding.Level.FAILURE)
        .extracting(Finding::what)
        .containsExactly("Slack: without commands it cannot answer /ree");
    assertThat(findings)
        .filteredOn(finding -> finding.level() == Finding.Level.WARNING)
        .extracting(Finding::what)
        .contains("slack:C0REE: cannot look whether the bot may post there");
  }

  @Test
  void examinationSurvivesSlacksAbsence() {
    slack.next("auth.test", Mishap.status(500));

    assertThat(courier.examine(List.of()))
        .containsExactly(
            Finding.failure(
                "Slack: the bot token: Slack answered with HTTP status 500",
                "look at the network, the proxy and slack.apiUrl, then try again"));
  }
}
