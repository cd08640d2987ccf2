package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import standin.discord.DiscordStandIn;
import standin.discord.Fault;
import standin.slack.Channel;
import standin.slack.Mishap;
import standin.slack.SlackStandIn;
import standin.wordpress.WordPressStandIn;

/**
 * A process of its own delivers while posts come in and is killed again and again: two times of
 * three after a platform has stored a message and before the process can know it, else at a random
 * moment. The platforms count what stands there, not our tables. {@code -Dcrash.kills} says how
 * often; the profile {@code crash} kills 200 times.
 */
class CrashTest {
  private static final int KILLS = Integer.getInteger("crash.kills", 3);
  private static final int CHANNELS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int LONGEST_LIFE_MILLIS = 4_000;

  @TempDir Path folder;

  private final WordPressStandIn site = WordPressStandIn.start();
  private final SlackStandIn slack = SlackStandIn.start();
  private final DiscordStandIn discord = DiscordStandIn.start();
  private final List<Channel> slackChannels =
      IntStream.range(0, CHANNELS).mapToObj(i -> slack.channel("C0REE" + i, "ree-" + i)).toList();
  private final List<String> discordChannels =
      IntStream.range(0, CHANNELS).mapToObj(i -> discord.addChannel("ree-" + i)).toList();
  private final List<String> published = new ArrayList<>();
  private final Random random = new Random(20_260_301);
  private Process child = new ProcessBuilder("true").start();

  CrashTest() throws IOException {}

  @AfterEach
  void close() {
    child.destroyForcibly();
    site.close();
    slack.close();
    discord.close();
  }

  @Test
  void everyMessageStandsThereOnceAndInOrderHoweverOftenItsSenderIsKilled() throws Exception {
    configure();
    int inTheGap = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      publish();
      boolean gap = kill % 3 != 2;
      if (gap) {
        killAfterStoring(kill % 2 == 0);
        inTheGap++;
      } else {
        start();
        child.waitFor(random.nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS);
        kill();
      }
    }
    assertThat(inTheGap).isGreaterThanOrEqualTo((KILLS + 2) / 3);

    start();
    await().atMost(PATIENCE.plusSeconds(3L * KILLS)).until(this::allStandThere);
    child.destroy();
    assertThat(child.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    for (List<String> titles : everywhere()) {
      assertThat(titles).containsExactlyElementsOf(published);
    }
    assertThat(slack.violations()).isEmpty();
    assertThat(discord.refusals()).isEmpty();
  }

  /** The platform stores one message and does not answer; then the process dies. */
  private void killAfterStoring(boolean onSlack) throws Exception {
    CountDownLatch answer = new CountDownLatch(1);
    long before = onSlack ? onSlack() : onDiscord();
    if (onSlack) {
      slack.next("chat.postMessage", Mishap.held(answer));
    } else {
      discord.forgetNonces();
      discord.onNextMessage(Fault.held(answer));
    }
    start();
    await().atMost(PATIENCE).until(() -> (onSlack ? onSlack() : onDiscord()) > before);
    kill();
    answer.countDown();
  }

  private void kill() throws InterruptedException {
    child.destroyForcibly().waitFor();
  }

  private void publish() {
    int number = published.size() + 1;
    String title = "Post number " + number;
    site.add(number, title, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    published.add(title);
  }

  private boolean allStandThere() {
    return everywhere().stream().allMatch(titles -> titles.containsAll(published));
  }

  private long onSlack() {
    return slackChannels.stream().mapToInt(channel -> channel.messages().size()).sum();
  }

  private long onDiscord() {
    return discordChannels.stream().mapToInt(channel -> discord.messages(channel).size()).sum();
  }

  /** The titles in each channel of both platforms, as they stand there. */
  private List<List<String>> everywhere() {
    List<List<String>> all = new ArrayList<>();
    slackChannels.forEach(
        channel ->
            all.add(channel.messages().stream().map(message -> title(message.text())).toList()));
    discordChannels.forEach(
        channel ->
            all.add(discord.messages(channel).stream().map(CrashTest::discordTitle).toList()));
    return all;
  }

  private static String discordTitle(JsonNode message) {
    return title(message.path("content").asText());
  }

  private static String title(String summary) {
    return summary.replaceAll("[.].*", "");
  }

  private void configure() throws IOException {
    Files.writeString(
        folder.resolve("assay.yaml"),
        """
        store: {url: "jdbc:h2:file:%s"}
        delivery: {settling: 0s}
        sources:
          - name: site
            publisher: Example
            every: 1s
            announceOnFirstPoll: 100
            wordpress: {url: "%s", postType: news-archive, pause: 0s}
        slack: {botToken: "%s", appToken: "%s", apiUrl: "%s"}
        discord: {token: "%s", apiUrl: "%s", gatewayUrl: "%s"}
        """
            .formatted(
                folder.resolve("data/assay"),
                site.url(),
                SlackStandIn.BOT_TOKEN,
                SlackStandIn.APP_TOKEN,
                slack.apiUrl(),
                discord.token(),
                discord.apiUrl(),
                discord.gatewayUrl()));
    StringBuilder subscriptions = new StringBuilder("subscriptions:\n");
    slackChannels.forEach(
        channel ->
            subscriptions.append(
                "  - {name: s%1$s, destination: \"slack:%1$s\"}\n".formatted(channel.id())));
    discordChannels.forEach(
        channel ->
            subscriptions.append(
                "  - {name: d%1$s, destination: \"discord:%1$s\"}\n".formatted(channel)));
    Files.writeString(folder.resolve("subscriptions.yaml"), subscriptions.toString());
  }

  private void start() throws IOException {
    child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "io.assay.cli.Main",
                "run",
                "--config",
                folder.toString())
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("out").toFile()))
            .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("err").toFile()))
            .start();
  }
}
