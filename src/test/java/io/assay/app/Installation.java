package io.assay.app;

import static org.awaitility.Awaitility.await;

import io.assay.chat.console.Console;
import io.assay.chat.console.ConsoleCourier;
import io.assay.config.ConfigReader;
import io.assay.config.ConfigRefused;
import io.assay.config.Settings;
import io.assay.store.Database;
import io.assay.store.Node;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import standin.discord.DiscordStandIn;
import standin.slack.Channel;
import standin.slack.SlackStandIn;
import standin.wordpress.WordPressStandIn;

/**
 * Assay with real files, a real database and the real clients, beside stand-ins of the site and of
 * the platforms, each with a channel {@code ree-alerts}.
 */
final class Installation implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(30);
  static final String CHANNEL = "C0REEALERTS";

  /** Opens the pages. */
  static final String HTTP_TOKEN = "correct-horse-battery-staple";

  final WordPressStandIn site = WordPressStandIn.start();
  final SlackStandIn slack = SlackStandIn.start();
  final DiscordStandIn discord = DiscordStandIn.start();
  final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  final Channel slackChannel = slack.channel(CHANNEL, "ree-alerts");
  final String discordChannel = discord.addChannel("ree-alerts");
  private final Path folder;
  private final String store;
  private Assay running;

  Installation(Path folder) {
    this(folder, "url: \"jdbc:h2:file:" + folder.resolve("data/assay") + "\"");
  }

  /**
   * @param store what stands below {@code store}
   */
  Installation(Path folder, String store) {
    this.folder = folder;
    this.store = store;
    site.addSeedTerms();
  }

  /**
   * Writes the configuration.
   *
   * @param delivery what stands below {@code delivery}, or nothing
   * @param subscriptions entries, with {@code %s} for the channel in Discord
   */
  void configure(String delivery, String subscriptions) throws IOException {
    Files.writeString(
        folder.resolve("assay.yaml"),
        """
        store: {%s}
        http: {address: "127.0.0.1:0"}
        delivery: {settling: 1s%s}
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
              sweep: 1s
              pause: 0s
        slack: {botToken: "${SLACK}", appToken: "${SLACK_APP}", apiUrl: %s}
        discord: {token: "${DISCORD}", apiUrl: %s, gatewayUrl: %s}
        """
            .formatted(
                store,
                delivery.isEmpty() ? "" : ", " + delivery,
                site.url(),
                slack.apiUrl(),
                discord.apiUrl(),
                discord.gatewayUrl()));
    Files.writeString(
        folder.resolve("subscriptions.yaml"),
        "subscriptions:\n" + subscriptions.formatted(discordChannel).indent(2));
  }

  /** Runs Assay, which follows its files, while something happens. */
  void running(Runnable meanwhile) throws ConfigRefused, IOException {
    ConfigFollower files = ConfigFollower.start(folder, reader(), InstantSource.system());
    Settings settings = files.settings();
    try (Console console =
            new Console(InputStream.nullInputStream(), screen, StandardCharsets.UTF_8);
        Database database = Database.open(settings.store());
        Node node = database.join();
        Chats chats = Chats.answering(settings)) {
      chats.add(new ConsoleCourier(console));
      try (Assay assay = new Assay(settings, database, chats, node.time())) {
        running = assay;
        assay.follow(files);
        assay.start();
        meanwhile.run();
      }
    }
  }

  /** Where its pages are, while it runs. */
  URI pages() {
    int port =
        await()
            .atMost(PATIENCE)
            .until(() -> running.pagesAt(), Optional::isPresent)
            .orElseThrow()
            .getPort();
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  /** The answer of a page, of an Assay that runs. */
  HttpResponse<String> ask(String path) {
    HttpRequest request = HttpRequest.newBuilder(pages().resolve(path)).build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private ConfigReader reader() {
    Map<String, String> environment =
        Map.of(
            "ASSAY_HTTP_TOKEN",
            HTTP_TOKEN,
            "SLACK",
            SlackStandIn.BOT_TOKEN,
            "SLACK_APP",
            SlackStandIn.APP_TOKEN,
            "DISCORD",
            discord.token());
    return new ConfigReader(environment::get, InstantSource.system());
  }

  /** Lets the site be polled at least once more from its beginning to its end. */
  void pollTwiceMore() {
    int seen = site.requests().size();
    await().atMost(PATIENCE).until(() -> site.requests().size() >= seen + 3);
  }

  @Override
  public void close() {
    site.close();
    slack.close();
    discord.close();
  }
}
