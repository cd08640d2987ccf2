package io.assay.chat.slack;

import static io.assay.chat.slack.IntakeRig.SOON;
import static io.assay.chat.slack.IntakeRig.reply;
import static io.assay.chat.slack.IntakeRig.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.JsonNode;
import io.assay.command.Asker;
import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.outbox.Finding;
import io.assay.settings.Secret;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import standin.slack.Channel;
import standin.slack.Interaction;
import standin.slack.Mishap;
import standin.slack.SlackStandIn;

class SlackIntakeTest {
  private final BlockingQueue<Boolean> interrupted = new LinkedBlockingQueue<>();
  private final IntakeRig rig =
      new IntakeRig(
          Asked.of("org", call -> Samples.everywhere(call.option("name"))),
          Asked.of("latest", call -> Samples.alert()),
          Asked.of("post", call -> Message.of("Post " + call.option("name"))),
          Asked.of("who", call -> who(call.asker())),
          Asked.of("watched", call -> watched()),
          Asked.of(
              "broken",
              call -> {
                throw new IllegalStateException("defect");
              }));
  private final SlackStandIn slack = rig.slack;
  private final Said said = rig.said;

  @AfterEach
  void stop() {
    rig.close();
  }

  /** Who asks, and whether he does so in these channels. */
  private static Message who(Asker asker) {
    List<Boolean> here =
        Stream.of("slack:C0DESK", "slack:#desk", "slack:#general")
            .map(Destination::parse)
            .map(asker::isIn)
            .toList();
    return Message.of(asker.id() + " " + asker.name() + " " + asker.workspace() + " " + here)
        .with(List.of(new Block.Buttons(List.of(new Block.Button("Again", "who")))));
  }

  @Test
  void knowsWhoAsksAndTheChannelByItsIdAndItsName() {
    slack.typeIn(slack.privateChannel("C0DESK", "desk"));
    connected();

    Interaction typed = slack.type("/ree", "who");
    String expected = "slack:U0ASKER asker T0RARE [true, true, false]";
    assertThat(text(typed)).isEqualTo(expected);
    assertThat(text(slack.press(typed, "Again"))).isEqualTo(expected);
  }

  private Message watched() {
    interrupted.add(false);
    interrupted.add(isInterruptedWhileWaiting());
    return Message.of("done");
  }

  private boolean isInterruptedWhileWaiting() {
    try {
      return !rig.mayAnswer.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  private void connected() {
    rig.connected();
  }

  @Test
  void answersAQuestionForTheAskerAlone() {
    connected();

    Interaction interaction = slack.type("/ree", "latest");
    JsonNode reply = reply(interaction);

    assertThat(reply.path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(reply.path("text").asText()).startsWith("Magnet maker");
    assertThat(reply.path("blocks")).hasSize(7);
    assertThat(interaction.acks().get(0).payload().isMissingNode()).isTrue();
  }

  @Test
  void understandsWhatSlackHasEscaped() {
    connected();

    JsonNode reply = reply(slack.type("/ree", "org AT&amp;T &lt;x&gt;"));

    assertThat(reply.at("/blocks/1/elements/0/elements/0/text").asText()).isEqualTo("AT&T <x>");
  }

  @Test
  void helpsWhenNothingOrNonsenseIsTyped() {
    connected();

    assertThat(text(rig.type("help"))).isEqualTo("You can ask:");
    assertThat(reply(slack.type("/ree", "<!channel> " + "x".repeat(5_000))).toString())
        .contains("There is no command");
  }

  @Test
  void answersAreAsHarmlessAndShortAsAlerts() {
    connected();

    reply(slack.type("/ree", "org <!channel> @here *x* " + "very long ".repeat(900)));
  }

  @Test
  void acknowledgesAtOnceHoweverLongTheAnswerTakes() {
    connected();

    Interaction interaction = slack.type("/ree", "slow");

    await().until(() -> interaction.acks().size() == 1);
    assertThat(interaction.acks().get(0).after()).isLessThan(Duration.ofSeconds(3));
    await()
        .pollDelay(Duration.ofSeconds(4))
        .until(() -> interaction.replies().isEmpty() && slack.violations().isEmpty());
    rig.mayAnswer.countDown();
    assertThat(reply(interaction).path("text").asText()).isEqualTo("late");
  }

  @Test
  void pressingAButtonAsksItsCommandAndLeavesTheMessage() {
    connected();
    Channel channel = slack.channel("C0REE", "ree");
    try (SlackCourier courier = new SlackCourier(Samples.settings(slack))) {
      courier.deliver(Samples.to("C0REE", Samples.alert()));
    }

    Interaction press = slack.press(channel, channel.messages().get(0), "3 more highlights");

    JsonNode reply = reply(press);
    assertThat(reply.path("text").asText()).isEqualTo("Post example/1");
    assertThat(reply.path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(reply.path("replace_original").asBoolean(true)).isFalse();
  }

  @Test
  void aDefectIsAnsweredToo() {
    connected();

    assertThat(reply(slack.type("/ree", "broken")).path("text").asText())
        .startsWith("That did not work");
  }

  @Test
  void turnsQuestionsAwayWhenTooManyWait() {
    connected();
    List<Interaction> asked = new CopyOnWriteArrayList<>();
    for (int i = 0; i < 105; i++) {
      asked.add(slack.type("/ree", "slow"));
    }
    await().until(() -> asked.stream().allMatch(one -> one.acks().size() == 1));

    assertThat(asked)
        .filteredOn(one -> one.acks().get(0).payload().isObject())
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.acks().get(0).payload().path("text").asText())
                    .startsWith("Too many questions"));
  }

  @Test
  void saysSoToWhoPressesAButtonWhenTooManyWait() {
    connected();
    Channel channel = slack.channel("C0REE", "ree");
    try (SlackCourier courier = new SlackCourier(Samples.settings(slack))) {
      courier.deliver(Samples.to("C0REE", Samples.alert()));
    }
    for (int i = 0; i < 104; i++) {
      slack.type("/ree", "slow");
    }
    Interaction tooMuch = slack.type("/ree", "slow");
    await().until(() -> tooMuch.acks().size() == 1 && tooMuch.acks().get(0).payload().isObject());

    JsonNode reply = reply(slack.press(channel, channel.messages().get(0), "3 more highlights"));

    assertThat(reply.path("text").asText()).startsWith("Too many questions");
    assertThat(reply.path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(reply.path("replace_original").asBoolean(true)).isFalse();
  }

  @Test
  void closingInterruptsNobodyAtWork() throws Exception {
    connected();
    slack.type("/ree", "watched");
    assertThat(interrupted.poll(10, TimeUnit.SECONDS)).isFalse();

    rig.intake.close();
    rig.mayAnswer.countDown();

    assertThat(interrupted.poll(10, TimeUnit.SECONDS)).isFalse();
  }

  @Test
  void connectsAgainWhenTheSocketIsCut() {
    connected();

    assertThat(rig.intake.connected()).isEqualTo(Finding.ok("connected"));
    slack.dropSockets();
    await().until(() -> said.count("connection is gone") == 1);
    await().until(() -> said.count("is answered in") == 2 && slack.connections() == 1);

    assertThat(said.count("connection is gone")).isEqualTo(1);
    reply(slack.type("/ree", "latest"));
  }

  @Test
  void comesAgainWhenSlackAsksTo() {
    connected();

    slack.refreshSockets();
    await()
        .until(
            () ->
                slack.calls().stream().filter(c -> c.equals("apps.connections.open")).count() >= 2
                    && slack.connections() == 1);

    reply(slack.type("/ree", "latest"));
  }

  @Test
  void saysOnceThatSlackIsAwayAndTriesAgain() {
    for (int i = 0; i < 3; i++) {
      slack.next("apps.connections.open", Mishap.status(503));
    }
    connected();

    assertThat(said.count("commands do not work")).isEqualTo(1);
    assertThat(said.traces()).isZero();
  }

  @Test
  void waitsAtMostAnHourHoweverLongSlackAsks() {
    slack.next("apps.connections.open", Mishap.tooMany(999_999));
    rig.intake.start();

    await().until(() -> said.contains("trying again in 3600 s"));
  }

  @Test
  void namesOfTheWorkspaceCannotForgeALogLine() {
    slack.next(
        "auth.test",
        Mishap.body(
            "{\"ok\":true,\"team\":\"Rare\\u001b[2J\\u202e\\n"
                + "Earths\",\"user\":\"as\\u200bsay\\u2028\"}"));

    connected();

    assertThat(said.contains("is answered in Rare Earths as @assay")).isTrue();
  }

  @Test
  void aSocketThatSlackDoesNotOpenIsTriedAgain() {
    slack.next(
        "apps.connections.open", Mishap.body("{\"ok\":true,\"url\":\"ws://127.0.0.1:1/link\"}"));

    connected();

    reply(slack.type("/ree", "latest"));
  }

  @Test
  void survivesThatSlackAnswersNoWhileItReconnects() {
    connected();
    slack.next("apps.connections.open", Mishap.says("internal_error"));
    slack.next("apps.connections.open", Mishap.says("ratelimited"));

    slack.dropSockets();
    await().until(() -> said.count("is answered in") == 2 && slack.connections() == 1);

    reply(slack.type("/ree", "latest"));
  }

  @Test
  void startReturnsAtOnceWhenSlackCannotBeReached() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    SlackSettings nowhere =
        new SlackSettings(
            new Secret(SlackStandIn.BOT_TOKEN),
            new Secret(SlackStandIn.APP_TOKEN),
            URI.create("http://127.0.0.1:" + port + "/api/"));
    try (SlackIntake lost = new SlackIntake(nowhere, rig.commands, SOON)) {
      lost.start();
      await().until(() -> said.contains("cannot be reached"));
    }
    assertThat(said.count("cannot be reached")).isEqualTo(1);
  }

  @Test
  void saysOnceThatATokenIsRefused() {
    for (Secret wrong : List.of(new Secret("xoxb-secret-and-quite-wrong"), new Secret("short"))) {
      said.clear();
      SlackSettings settings =
          new SlackSettings(wrong, new Secret(SlackStandIn.APP_TOKEN), slack.apiUrl());
      try (SlackIntake refused = new SlackIntake(settings, rig.commands, SOON)) {
        refused.start();
        await().until(() -> said.contains("refuses a token: invalid_auth: copy the Bot"));
      }
    }
    SlackSettings settings =
        new SlackSettings(
            new Secret(SlackStandIn.BOT_TOKEN), new Secret("xapp-secret"), slack.apiUrl());
    said.clear();
    try (SlackIntake refused = new SlackIntake(settings, rig.commands, SOON)) {
      refused.start();
      await().until(() -> said.contains("refuses a token: invalid_auth: turn Socket Mode on"));
      await().pollDelay(SOON.multipliedBy(3)).until(() -> said.count("refuses") == 1);
    }
  }

  @Test
  void logsNeitherBodiesNorTokensEvenAtDebug() {
    Logger all = IntakeRig.root();
    Level before = all.getLevel();
    all.setLevel(Level.DEBUG);
    try {
      connected();
      reply(slack.type("/ree", "org confidential-question"));
    } finally {
      all.setLevel(before);
    }

    assertThat(String.join("\n", said.lines()))
        .contains("slack")
        .doesNotContain("confidential-question", SlackStandIn.BOT_TOKEN, SlackStandIn.APP_TOKEN);
  }
}
