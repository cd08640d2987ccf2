package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import standin.discord.DiscordStandIn;
import standin.discord.Right;
import standin.slack.Channel;
import standin.slack.Mishap;
import standin.slack.SlackStandIn;

class SendTestTest extends CommandTest {
  private final SlackStandIn slack = SlackStandIn.start();
  private final DiscordStandIn discord = DiscordStandIn.start();
  private final Channel channel = slack.channel("C0REE", "ree");

  @BeforeEach
  void configure() throws IOException {
    configure(
        slack, discord, "subscriptions: [{name: all, destination: console, sources: [seed]}]");
  }

  @AfterEach
  void close() {
    slack.close();
    discord.close();
  }

  @Test
  void printsWhereTheMessageStandsInSlack() {
    assertThat(send("slack:#ree")).isZero();
    assertThat(channel.messages())
        .singleElement()
        .satisfies(test -> assertThat(test.text()).startsWith("Test from Assay"));
    assertThat(out.toString())
        .contains("slack:#ree: it stands in channel C0REE as message ")
        .contains("/archives/C0REE/p");
    assertThat(err.toString()).isEmpty();
    assertThat(slack.violations()).isEmpty();
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void eachTestIsAMessageOfItsOwn() {
    String id = discord.addChannel("ree");
    assertThat(send("discord:" + id)).isZero();
    assertThat(send("discord:" + id)).isZero();
    assertThat(discord.messages(id))
        .hasSize(2)
        .allSatisfy(test -> assertThat(test.toString()).contains("Test from Assay"));
    assertThat(out.toString())
        .contains("it stands in channel " + id, "https://discord.com/channels/", "/" + id + "/");
    assertThat(discord.refusals()).isEmpty();
  }

  @Test
  void printsWhyItDoesNotArriveAndWhatToDo() {
    assertThat(send("slack:#gone")).isEqualTo(1);
    assertThat(err.toString())
        .contains("slack:#gone: ", "channel_not_found", "/invite @")
        .doesNotContain(SlackStandIn.BOT_TOKEN);
    err.getBuffer().setLength(0);
    String id = discord.addChannel("closed", EnumSet.of(Right.VIEW_CHANNEL));
    assertThat(send("discord:" + id)).isEqualTo(1);
    assertThat(err.toString()).contains("give the bot Send Messages", "lacks Send Messages");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void looksWhetherItArrivedWhenTheAnswerIsLost() {
    slack.next("chat.postMessage", Mishap.dropAfter());
    assertThat(send("slack:#ree")).isZero();
    assertThat(out.toString()).contains("it stands in channel C0REE");
    slack.next("chat.postMessage", Mishap.dropBefore());
    assertThat(send("slack:#ree")).isEqualTo(1);
    assertThat(err.toString()).contains("it may have arrived, look there: Slack's answer was lost");
    assertThat(channel.messages()).hasSize(1);
  }

  @Test
  void aPlatformThatIsNotConfiguredAndAPlaceThatIsNoneAreRefused() throws IOException {
    Files.writeString(
        folder.resolve("assay.yaml"),
        "sources: [{name: seed, publisher: Example, every: 1m, folder: {path: seeds/posts}}]");
    assertThat(send("slack:#ree")).isEqualTo(1);
    assertThat(err.toString()).contains("slack is not configured; to use it, set SLACK_BOT_TOKEN");
    assertThat(send("somewhere")).isEqualTo(2);
    assertThat(err.toString()).contains("\"somewhere\" is no destination: write slack:#channel");
  }

  private int send(String destination) {
    return call("send-test", destination, "--config", folder.toString());
  }
}
