package io.assay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.store.Engine;
import io.assay.store.StoreSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The way of a post and of a question, through everything: the real files, the real database, the
 * real clients of Slack and Discord, against stand-ins of the platforms.
 */
class FlowTest {
  private static final Path SEED = Path.of("seeds/posts/news-archive-14218.json");
  private static final String TITLE = "China’s Baogang Group Accelerates Rare Earth Expansion";

  @TempDir Path folder;

  private Installation assay;

  private void install(String store) throws IOException {
    assay = new Installation(folder, store);
    assay.site.addJson(Files.readString(SEED));
    assay.configure(
        "",
        """
        - {name: terminal, destination: console, format: full}
        - {name: china, destination: "slack:#ree-alerts", regions: [China]}
        - {name: baogang, destination: "slack:#ree-alerts", organizations: [baogang group]}
        - {name: discord, destination: "discord:%s", organizations: [Baogang Group]}
        - {name: others, destination: "slack:#other", organizations: [Somebody Else]}
        """);
  }

  @AfterEach
  void close() {
    assay.close();
  }

  @Test
  void aPostArrivesOnceOnEveryPlatformAndQuestionsAreAnswered() throws Exception {
    install("url: \"jdbc:h2:file:" + folder.resolve("data/assay") + "\"");
    arrivesOnceAndIsAnswered();
  }

  @Test
  void allOfItRunsOnPostgresToo() throws Exception {
    StoreSettings server = Engine.POSTGRES.fresh();
    install("url: \"" + server.url() + "\", index: " + folder.resolve("data/assay.index"));
    arrivesOnceAndIsAnswered();
    assertThat(folder.resolve("data/assay.index.config.zip")).exists();
  }

  private void arrivesOnceAndIsAnswered() throws Exception {
    assay.running(
        () -> {
          await().atMost(Installation.PATIENCE).until(this::arrivedEverywhere);
          assay.pollTwiceMore();
          assertThatNothingMoreCame();
          assertThat(assay.slackChannel.messages().get(0).text())
              .startsWith(TITLE)
              .contains("Author: ");
          assertThat(assay.slackChannel.messages().get(0).pings()).isEmpty();
          assertThat(assay.discord.messages(assay.discordChannel).get(0).toString())
              .contains(TITLE);
          assertThatSlackAnswers();
          assertThatDiscordAnswers();
        });
    assertThat(folder.resolve("data/assay.index")).isDirectoryContaining("glob:**.cfs");
    assay.running(
        () -> {
          assay.pollTwiceMore();
          assertThatNothingMoreCame();
        });
    assertThat(assay.slack.violations()).isEmpty();
    assertThat(assay.discord.refusals()).isEmpty();
  }

  private boolean arrivedEverywhere() {
    return assay.slackChannel.messages().size() == 1
        && assay.discord.messages(assay.discordChannel).size() == 1
        && onScreen() == 1;
  }

  private long onScreen() {
    return assay
        .screen
        .toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith(TITLE))
        .count();
  }

  private void assertThatNothingMoreCame() {
    assertThat(assay.slackChannel.messages()).hasSize(1);
    assertThat(assay.discord.messages(assay.discordChannel)).hasSize(1);
    assertThat(onScreen()).isEqualTo(1);
  }

  private void assertThatSlackAnswers() {
    await().atMost(Installation.PATIENCE).until(() -> assay.slack.connections() > 0);
    // The full text of what was just announced may take a moment.
    standin.slack.Interaction asked =
        await()
            .atMost(Installation.PATIENCE)
            .pollInterval(Duration.ofSeconds(1))
            .until(() -> assay.slack.type("/ree", "org baogang"), FlowTest::hasCounted);
    assertThat(asked.acks()).singleElement().matches(ack -> ack.after().toSeconds() < 3);
    JsonNode reply = asked.replies().get(0);
    assertThat(reply.path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(reply.path("text").asText()).startsWith("Baogang Group: 1 post, ");
    assertThat(reply.path("blocks").toString()).contains(TITLE, "verify independently");

    standin.slack.Interaction pressed =
        assay.slack.press(
            assay.slackChannel, assay.slackChannel.messages().get(0), "3 more highlights");
    await().atMost(Installation.PATIENCE).until(() -> !pressed.replies().isEmpty());
    assertThat(pressed.replies().get(0).toString()).contains("The aim is to gain economic");
  }

  private static boolean hasCounted(standin.slack.Interaction asked) {
    await().atMost(Installation.PATIENCE).until(() -> !asked.replies().isEmpty());
    return !asked.replies().get(0).path("text").asText().contains(": 0 posts");
  }

  private void assertThatDiscordAnswers() {
    await().atMost(Installation.PATIENCE).until(() -> assay.discord.commandWrites() > 0);
    standin.discord.Interaction typed =
        assay.discord.complete(assay.discordChannel, "ree", "org", "name", "baog");
    assertThat(typed.choices()).isEqualTo(List.of("Baogang Group"));
    standin.discord.Interaction asked =
        assay.discord.slash(assay.discordChannel, "ree", "org", Map.of("name", "baogang-group"));
    assertThat(asked.ephemeral()).isTrue();
    assertThat(asked.acknowledgedAfter()).isLessThan(Duration.ofSeconds(3));
    assertThat(asked.answer().toString()).contains("Baogang Group", "1 post, ", TITLE);

    standin.discord.Interaction pressed =
        assay.discord.press(
            assay.discordChannel,
            assay.discord.messages(assay.discordChannel).get(0),
            "3 more highlights");
    assertThat(pressed.answer().toString()).contains("The aim is to gain economic");
  }
}
