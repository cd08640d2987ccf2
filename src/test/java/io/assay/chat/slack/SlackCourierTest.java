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
import java.time.InstantSource;
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
    String ts = channel.messages().get(0).ts();
    String permalink = "https://rare.slack.com/archives/C0REE/p" + ts.replace(".", "");
    assertThat(outcome.receipt()).contains(new Receipt("C0REE", ts, permalink));
    assertThat(channel.messages().get(0).metadata().at("/event_type").asText())
        .isEqualTo("assay_message");
    assertThat(channel.messages().get(0).metadata().at("/event_payload/key").asText())
        .isEqualTo(shipment.key().token());
    courier.deliver(Samples.to(address, Message.of("another")));
    assertThat(slack.calls()).containsExactly(POST, "auth.test", POST);
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
  @CsvSource({"999999, 3600", "99999999999, 3600", "3599, 3599", "0, 1"})
  void waitsNeitherForDaysNorNotAtAll(String asked, long seconds) {
    slack.next(POST, Mishap.tooMany(asked));

    assertThat(courier.deliver(ALERT).retryAfter()).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 403, 404})
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

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void isUnsureWhenAServerFailsOrAGatewayLosesTheAnswer(int status) {
    slack.next(POST, Mishap.doneBut(status));

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
  void givesUpWaitingForAnAnswer() {
    CountDownLatch release = new CountDownLatch(1);
    slack.next(POST, Mishap.held(release));
    try (SlackCourier hasty =
        new SlackCourier(Samples.settings(slack), Duration.ofMillis(300), InstantSource.system())) {
      Outcome outcome = hasty.deliver(ALERT);

      assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
      assertThat(outcome.why()).contains("lost");
    } finally {
      release.countDown();
    }
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
    try (SlackCourier elsewhere =
        new SlackCourier(settings, Duration.ofSeconds(5), InstantSource.system())) {
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
  void keepsOwingWhatWaitsForSomebodyAndSaysWhatToDo() {
    slack.channel("C0OLD", "old").archived();
    slack.channel("C0OUT", "outside").withoutBot();

    assertThat(waitingFor("#nowhere")).startsWith("channel_not_found: ").contains("/invite @Assay");
    assertThat(waitingFor("#old")).startsWith("is_archived: ").contains("unarchive");
    assertThat(waitingFor("#outside"))
        .isEqualTo("not_in_channel: invite the bot to the channel: /invite @Assay");
    slack.scopes().remove("chat:write");
    assertThat(waitingFor("#ree")).startsWith("missing_scope (chat:write): ").contains("reinstall");
  }

  @Test
  void goesOutAfterSomebodyInvitedTheBot() {
    slack.next(POST, Mishap.says("not_in_channel"));

    assertThat(courier.deliver(ALERT).state()).isEqualTo(State.OWED);
    assertThat(courier.deliver(ALERT)).isInstanceOf(Outcome.Delivered.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account_inactive",
        "token_revoked",
        "token_expired",
        "invalid_auth",
        "restricted_action",
        "team_access_not_granted",
        "message_limit_exceeded"
      })
  void whatPeopleCanMendLosesNothing(String word) {
    slack.next(POST, Mishap.says(word));

    assertThat(waitingFor("#ree")).startsWith(word + ": ");
  }

  private String waitingFor(String address) {
    Outcome outcome = courier.deliver(Samples.to(address, Samples.alert()));
    assertThat(outcome).isInstanceOf(Outcome.Barred.class);
    return outcome.why();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "invalid_blocks",
        "invalid_metadata_format",
        "msg_too_long",
        "msg_blocks_too_long",
        "no_text",
        "some_word_of_tomorrow"
      })
  void aMessageThatIsWrongItselfIsRefusedAndHoldsNobodyUp(String word) {
    slack.next(POST, Mishap.says(word));

    Outcome outcome = courier.deliver(ALERT);

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(outcome.why()).startsWith(word + ": ");
  }

  @Test
  void whatSlackSaysCannotForgeALogLine() {
    slack.next(
        POST,
        Mishap.says("no\u001b[31m\u009b2J\u202e\u200b\u2028\r\nERROR forged" + "x".repeat(999)));

    assertThat(courier.deliver(ALERT).why())
        .startsWith("no ERROR forged")
        .doesNotContainPattern("[\\p{C}\\p{Zl}]")
        .hasSizeLessThan(400);
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

      assertThat(outcome).isEqualTo(new Outcome.Barred(true, outcome.why()));
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
  void survivesAnswersThatSayNothing() {
    for (String method :
        List.of(POST, "conversations.list", "conversations.history", "conversations.info")) {
      slack.next(method, Mishap.body("{\"ok\":true}"));
    }
    assertThat(courier.deliver(ALERT)).isInstanceOf(Outcome.Unknown.class);
    assertThat(courier.find(ALERT)).isInstanceOf(Lookup.NotNow.class);
    assertThat(courier.find(ALERT)).isInstanceOf(Lookup.NotNow.class);
    assertThat(courier.examine(List.of(ALERT.key().to())))
        .last()
        .extracting(Finding::level)
        .isEqualTo(Finding.Level.FAILURE);
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
            Finding.ok("Slack: granted 9 of the 10 scopes that it can use"),
            Finding.warning(
                "Slack: without chat:write.public it cannot post to public channels without an"
                    + " invitation",
                "add the scope under OAuth & Permissions and reinstall the app, or do without"),
            Finding.ok("clock: as Slack's"),
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
  void warnsOfAChannelThatIsWrittenInTwoWays() {
    List<Destination> both =
        List.of(Destination.parse("slack:#ree"), Destination.parse("slack:C0REE"));
    assertThat(courier.examine(both))
        .contains(
            Finding.warning(
                "slack:#ree and slack:C0REE are one channel, which gets a message for each",
                "write it in one way everywhere: slack:C0REE"));
    assertThat(courier.examine(both.subList(0, 1)))
        .noneMatch(finding -> finding.toString().contains("are one channel"));
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
