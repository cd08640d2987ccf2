package io.assay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.chat.console.Console;
import io.assay.chat.console.ConsoleCourier;
import io.assay.config.ConfigReader;
import io.assay.config.ConfigRefused;
import io.assay.config.Settings;
import io.assay.store.Database;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import standin.discord.DiscordStandIn;
import standin.slack.Channel;
import standin.slack.SlackStandIn;
import standin.wordpress.WordPressStandIn;

/**
 * The way of a post and of a question, through everything: the real files, the real database, the
 * real clients of Slack and Discord, against stand-ins of the platforms.
 */
class FlowTest {
  private static final Path SEED = Path.of("seeds/posts/news-archive-14218.json");
  private static final String TITLE = "China’s Baogang Group Accelerates Rare Earth Expansion";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  private final WordPressStandIn site = WordPressStandIn.start();
  private final SlackStandIn slack = SlackStandIn.start();
  private final DiscordStandIn discord = DiscordStandIn.start();
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final Channel slackChannel = slack.channel("C0REEALERTS", "ree-alerts");
  private final String discordChannel = discord.addChannel("ree-alerts");

  @BeforeEach
  void publishAndConfigure() throws IOException {
    site.addSeedTerms();
    site.addJson(Files.readString(SEED));
    Files.writeString(
        folder.resolve("assay.yaml"),
        """
        store:
          url: jdbc:h2:file:%s
        sources:
          - name: site
            publisher: Rare Earth Exchanges
            every: 1s
            announceOnFirstPoll: 1
            wordpress:
              url: %s
              postType: news-archive
              taxonomies: {organizations: organization, regions: regions, topics: news-type}
              backfill: 3650d
              pause: 0s
        slack: {botToken: "${SLACK}", appToken: "${SLACK_APP}", apiUrl: %s}
        discord: {token: "${DISCORD}", apiUrl: %s, gatewayUrl: %s}
        """
            .formatted(
                folder.resolve("data/assay"),
                site.url(),
                slack.apiUrl(),
                discord.apiUrl(),
                discord.gatewayUrl()));
    Files.writeString(
        folder.resolve("subscriptions.yaml"),
        """
        subscriptions:
          - {name: terminal, destination: console, format: full}
          - {name: china, destination: "slack:#ree-alerts", regions: [China]}
          - {name: baogang, destination: "slack:#ree-alerts", organizations: [baogang group]}
          - {name: discord, destination: "discord:%s", organizations: [Baogang Group]}
          - {name: others, destination: "slack:#other", organizations: [Somebody Else]}
        """
            .formatted(discordChannel));
  }

  @AfterEach
  void close() {
    site.close();
    slack.close();
    discord.close();
  }

  @Test
  void aPostArrivesOnceOnEveryPlatformAndQuestionsAreAnswered() throws Exception {
    running(
        () -> {
          await().atMost(PATIENCE).until(this::arrivedEverywhere);
          pollTwiceMore();
          assertThatNothingMoreCame();
          assertThat(slackChannel.messages().get(0).text()).startsWith(TITLE).contains("Author: ");
          assertThat(slackChannel.messages().get(0).pings()).isEmpty();
          assertThat(discord.messages(discordChannel).get(0).toString()).contains(TITLE);
          assertThatSlackAnswers();
          assertThatDiscordAnswers();
        });
    running(
        () -> {
          pollTwiceMore();
          assertThatNothingMoreCame();
        });
    assertThat(slack.violations()).isEmpty();
    assertThat(discord.refusals()).isEmpty();
  }

  private void running(Runnable meanwhile) throws ConfigRefused, IOException {
    Settings settings = settings();
    try (Console console =
            new Console(InputStream.nullInputStream(), screen, StandardCharsets.UTF_8);
        Database database = Database.open(settings.store());
        Chats chats = new Chats(settings)) {
      chats.add(new ConsoleCourier(console));
      try (Assay assay = new Assay(settings, database, chats, InstantSource.system())) {
        assay.start();
        meanwhile.run();
      }
    }
  }

  private Settings settings() throws ConfigRefused {
    Map<String, String> environment =
        Map.of(
            "SLACK", SlackStandIn.BOT_TOKEN,
            "SLACK_APP", SlackStandIn.APP_TOKEN,
            "DISCORD", discord.token());
    return new ConfigReader(environment::get, InstantSource.system()).read(folder).settings();
  }

  private boolean arrivedEverywhere() {
    return slackChannel.messages().size() == 1
        && discord.messages(discordChannel).size() == 1
        && onScreen() == 1;
  }

  private long onScreen() {
    return screen
        .toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith(TITLE))
        .count();
  }

  private void pollTwiceMore() {
    int seen = site.requests().size();
    await().atMost(PATIENCE).until(() -> site.requests().size() >= seen + 3);
  }

  private void assertThatNothingMoreCame() {
    assertThat(slackChannel.messages()).hasSize(1);
    assertThat(discord.messages(discordChannel)).hasSize(1);
    assertThat(onScreen()).isEqualTo(1);
  }

  private void assertThatSlackAnswers() {
    await().atMost(PATIENCE).until(() -> slack.connections() > 0);
    standin.slack.Interaction asked = slack.type("/ree", "org baogang");
    await().atMost(PATIENCE).until(() -> !asked.replies().isEmpty());
    assertThat(asked.acks()).singleElement().matches(ack -> ack.after().toSeconds() < 3);
    JsonNode reply = asked.replies().get(0);
    assertThat(reply.path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(reply.path("text").asText()).isEqualTo("Baogang Group: 1 post");
    assertThat(reply.path("blocks").toString()).contains(TITLE, "verify independently");

    standin.slack.Interaction pressed =
        slack.press(slackChannel, slackChannel.messages().get(0), "3 more highlights");
    await().atMost(PATIENCE).until(() -> !pressed.replies().isEmpty());
    assertThat(pressed.replies().get(0).toString()).contains("The aim is to gain economic");
  }

  private void assertThatDiscordAnswers() {
    await().atMost(PATIENCE).until(() -> discord.commandWrites() > 0);
    standin.discord.Interaction typed =
        discord.complete(discordChannel, "ree", "org", "name", "baog");
    assertThat(typed.choices()).isEqualTo(List.of("Baogang Group"));
    standin.discord.Interaction asked =
        discord.slash(discordChannel, "ree", "org", Map.of("name", "baogang-group"));
    assertThat(asked.ephemeral()).isTrue();
    assertThat(asked.acknowledgedAfter()).isLessThan(Duration.ofSeconds(3));
    assertThat(asked.answer().toString()).contains("Baogang Group: 1 post", TITLE);

    standin.discord.Interaction pressed =
        discord.press(discordChannel, discord.messages(discordChannel).get(0), "3 more highlights");
    assertThat(pressed.answer().toString()).contains("The aim is to gain economic");
  }
}
