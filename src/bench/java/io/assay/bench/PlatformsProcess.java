package io.assay.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import standin.discord.DiscordStandIn;
import standin.slack.Channel;
import standin.slack.SlackStandIn;
import standin.wordpress.WordPressStandIn;

/**
 * The stand-ins of the platforms and of the site in a process of their own, and an address that
 * takes anything. Reads a command a line, and answers each with a line.
 */
final class PlatformsProcess {
  /** Milliseconds of Discord's ids begin here. */
  private static final long DISCORD_EPOCH = 1_420_070_400_000L;

  private final SlackStandIn slack = SlackStandIn.start();
  private final DiscordStandIn discord = DiscordStandIn.start();
  private final WordPressStandIn site = WordPressStandIn.start();
  private final List<Channel> slackChannels = new ArrayList<>();
  private final List<String> discordChannels = new ArrayList<>();
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicBoolean toPublish = new AtomicBoolean();
  private final HttpServer sink;
  private volatile long publishedAt;
  private int posts;

  private PlatformsProcess() throws IOException {
    sink = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    sink.setExecutor(Executors.newCachedThreadPool());
    sink.createContext("/", this::take);
    sink.start();
    site.addSeedTerms();
    // A site that shows nothing at all is not believed.
    site.add(posts++, "An old post", Instant.now().minus(1, ChronoUnit.DAYS));
    site.beforeEach(request -> publish());
  }

  public static void main(String[] args) throws IOException {
    // Both pools are kept: else the JDK's server ends those above 200, some just as they are used.
    System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
    System.setProperty("sun.net.httpserver.idleInterval", "3600");
    PlatformsProcess platforms = new PlatformsProcess();
    BufferedReader commands =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = commands.readLine(); line != null; line = commands.readLine()) {
      System.out.println(platforms.answer(line.split(" ")));
    }
    System.exit(0);
  }

  private String answer(String... command) {
    return switch (command[0]) {
      case "addresses" ->
          line(
              Stream.of(
                  slack.apiUrl(),
                  discord.apiUrl(),
                  discord.gatewayUrl(),
                  discord.token(),
                  site.url(),
                  "http://127.0.0.1:" + sink.getAddress().getPort()));
      case "channels" -> open(Integer.parseInt(command[1]));
      case "enforce" -> enforce();
      case "tidy" -> tidy();
      case "publish" -> plan();
      case "counts" ->
          line(
              Stream.of(
                  slack.calls("chat.postMessage") - slack.limited(),
                  slack.limited(),
                  discord.requests("POST channels/") - discord.limited(),
                  discord.limited(),
                  taken.get()));
      case "latency" -> Long.toString(newest() - publishedAt);
      default -> throw new IllegalArgumentException(command[0]);
    };
  }

  private static String line(Stream<?> words) {
    return words.map(String::valueOf).collect(Collectors.joining(" "));
  }

  /** Opens so many channels on both platforms; ids of Slack's first. */
  private String open(int count) {
    int from = slackChannels.size();
    IntStream.range(from, from + count)
        .forEach(
            i -> {
              slackChannels.add(slack.channel("C0BENCH" + i, "bench-" + i));
              discordChannels.add(discord.addChannel("bench-" + i));
            });
    return line(
        Stream.concat(
            slackChannels.stream().skip(from).map(Channel::id),
            discordChannels.stream().skip(from)));
  }

  private String enforce() {
    slack.enforceLimits();
    discord.enforceLimits();
    return "ok";
  }

  private static String tidy() {
    System.gc();
    return "ok";
  }

  /** The next request to the site finds a new post there. */
  private String plan() {
    toPublish.set(true);
    return "ok";
  }

  private void publish() {
    if (toPublish.getAndSet(false)) {
      site.add(posts, "Post number " + posts, Instant.now().truncatedTo(ChronoUnit.SECONDS));
      posts++;
      publishedAt = System.currentTimeMillis();
    }
  }

  /** When the newest message was accepted on the slower platform, in milliseconds of Unix time. */
  private long newest() {
    long onSlack =
        slackChannels.stream()
            .flatMap(channel -> channel.messages().stream())
            .mapToLong(message -> Math.round(Double.parseDouble(message.ts()) * 1000))
            .max()
            .orElse(0);
    long onDiscord =
        discordChannels.stream()
            .flatMap(channel -> discord.messages(channel).stream())
            .mapToLong(message -> (message.path("id").asLong() >> 22) + DISCORD_EPOCH)
            .max()
            .orElse(0);
    return Math.max(onSlack, onDiscord);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      byte[] ok = "ok".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, ok.length);
      exchange.getResponseBody().write(ok);
      taken.incrementAndGet();
    }
  }
}
