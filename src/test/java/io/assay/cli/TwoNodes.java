package io.assay.cli;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.store.Database;
import io.assay.store.Engine;
import io.assay.store.NodeLog;
import io.assay.store.StoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import standin.discord.DiscordStandIn;
import standin.discord.Fault;
import standin.slack.Channel;
import standin.slack.Mishap;
import standin.slack.SlackStandIn;
import standin.wordpress.WordPressStandIn;

/**
 * Two processes that work on one PostgreSQL database, each through a wire of its own, beside
 * stand-ins of a site and of the platforms.
 */
final class TwoNodes implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int CHANNELS = 3;

  private final Path folder;
  private final StoreSettings store = Engine.POSTGRES.fresh();
  private final Database database = Database.open(store);
  private final WordPressStandIn site = WordPressStandIn.start();
  final SlackStandIn slack = SlackStandIn.start();
  final DiscordStandIn discord = DiscordStandIn.start();
  private final List<Channel> slackChannels =
      IntStream.range(0, CHANNELS).mapToObj(i -> slack.channel("C0REE" + i, "ree-" + i)).toList();
  private final List<String> discordChannels =
      IntStream.range(0, CHANNELS).mapToObj(i -> discord.addChannel("ree-" + i)).toList();
  private final List<String> published = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private volatile String lastAnswer = "";

  /** A process, and its wire to the database. */
  record Node(String name, Path folder, Process process, TcpProxy wire) {
    void signal(String signal) {
      try {
        Process kill =
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start();
        if (kill.waitFor() != 0) {
          throw new IllegalStateException("kill -" + signal);
        }
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }

    void end() throws InterruptedException {
      process.destroy();
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("It does not end.");
      }
    }

    String log() throws IOException {
      return Files.readString(folder.resolve("err"));
    }
  }

  TwoNodes(Path folder) {
    this.folder = folder;
  }

  /** Starts one more; it is known to the others when this returns. */
  Node start() throws IOException {
    String name = "n" + nodes.size();
    Path own = Files.createDirectories(folder.resolve(name));
    TcpProxy wire = TcpProxy.to(URI.create(store.url().substring("jdbc:".length())).getPort());
    Files.writeString(own.resolve("assay.yaml"), settings(own, wire.port()));
    Files.writeString(own.resolve("subscriptions.yaml"), subscriptions());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "io.assay.cli.Main",
                "run",
                "--config",
                own.toString())
            .redirectOutput(own.resolve("out").toFile())
            .redirectError(own.resolve("err").toFile())
            .start();
    Node node = new Node(name, own, process, wire);
    nodes.add(node);
    return node;
  }

  String logs() {
    StringBuilder all = new StringBuilder();
    for (Node node : nodes) {
      try {
        all.append(node.name()).append('\n').append(node.log());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all.append("last answer: ").append(lastAnswer).toString();
  }

  void awaitNodes(int number) {
    await().atMost(PATIENCE).until(() -> alive().size() == number);
  }

  private List<NodeLog.Seen> alive() {
    return new NodeLog(database).all().stream().filter(NodeLog.Seen::alive).toList();
  }

  /** The one that answers on the platforms. */
  Node answering() {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                alive().stream()
                    .filter(seen -> !seen.holds().isEmpty())
                    .flatMap(seen -> of(seen.name()).stream())
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private Optional<Node> of(String name) {
    return nodes.stream()
        .filter(node -> name.endsWith("(" + node.process().pid() + ")"))
        .findFirst();
  }

  Node other(Node than) {
    return nodes.stream()
        .filter(node -> !node.equals(than) && node.process().isAlive())
        .findFirst()
        .orElseThrow();
  }

  /** The one that has a message on its way. */
  Node sending() {
    return await()
        .atMost(PATIENCE)
        .until(() -> claimers().stream().findFirst().flatMap(this::of), Optional::isPresent)
        .orElseThrow();
  }

  private List<String> claimers() {
    return database.inTransaction(
        tx ->
            tx.createQuery(
                    "select n.name from outbox o join node n on n.id = o.node where o.state = 'CLAIMED'")
                .mapTo(String.class)
                .list());
  }

  /** How many messages are on their way that a node has claimed. */
  int claimsOf(Node node) {
    return (int)
        claimers().stream().filter(name -> of(name).filter(node::equals).isPresent()).count();
  }

  void publish() {
    int number = published.size() + 1;
    String title = "Post number " + number;
    site.add(number, title, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    published.add(title);
  }

  /** Both platforms store the next message and keep the answer to themselves. */
  void keepTheNextAnswers(CountDownLatch until) {
    discord.forgetNonces();
    slack.next("chat.postMessage", Mishap.held(until));
    discord.onNextMessage(Fault.held(until));
  }

  boolean allStandThere() {
    return everywhere().stream().allMatch(titles -> titles.containsAll(published));
  }

  /** Everything, once, in order, in each channel of both platforms. */
  boolean isAsPublished() {
    return everywhere().stream().allMatch(published::equals);
  }

  /** The titles in each channel of both platforms, as they stand there. */
  List<List<String>> everywhere() {
    List<List<String>> all = new ArrayList<>();
    slackChannels.forEach(
        channel ->
            all.add(channel.messages().stream().map(message -> title(message.text())).toList()));
    discordChannels.forEach(
        channel ->
            all.add(discord.messages(channel).stream().map(TwoNodes::discordTitle).toList()));
    return all;
  }

  List<String> published() {
    return List.copyOf(published);
  }

  private static String discordTitle(JsonNode message) {
    return title(message.path("content").asText());
  }

  private static String title(String summary) {
    return summary.replaceAll("[.].*", "");
  }

  /** Whether somebody answers in both platforms now. */
  boolean isAnswered() {
    try {
      standin.discord.Interaction asked =
          discord.slash(discordChannels.get(0), "ree", "status", Map.of());
      standin.slack.Interaction typed = slack.type("/ree", "status");
      // Nobody waits longer than the platforms do; he asks again.
      await().atMost(Duration.ofSeconds(3)).until(() -> !typed.replies().isEmpty());
      await().atMost(Duration.ofSeconds(3)).until(asked::isAnswered);
      lastAnswer = asked.answer().toString();
      return lastAnswer.contains("Polled");
    } catch (RuntimeException e) {
      lastAnswer = e.toString();
      return false;
    }
  }

  private String settings(Path own, int port) {
    return """
        store: {url: "%s", index: "%s"}
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
            store.url().replaceFirst("(?<=://)[^/]*", "127.0.0.1:" + port),
            own.resolve("index"),
            site.url(),
            SlackStandIn.BOT_TOKEN,
            SlackStandIn.APP_TOKEN,
            slack.apiUrl(),
            discord.token(),
            discord.apiUrl(),
            discord.gatewayUrl());
  }

  private String subscriptions() {
    StringBuilder all = new StringBuilder("subscriptions:\n");
    slackChannels.forEach(
        channel ->
            all.append("  - {name: s%1$s, destination: \"slack:%1$s\"}\n".formatted(channel.id())));
    discordChannels.forEach(
        channel ->
            all.append("  - {name: d%1$s, destination: \"discord:%1$s\"}\n".formatted(channel)));
    return all.toString();
  }

  @Override
  public void close() {
    for (Node node : nodes) {
      node.process().destroyForcibly();
      node.wire().close();
    }
    database.close();
    site.close();
    slack.close();
    discord.close();
  }
}
