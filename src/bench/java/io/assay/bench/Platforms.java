package io.assay.bench;

import io.assay.chat.discord.DiscordSettings;
import io.assay.chat.slack.SlackSettings;
import io.assay.message.Destination;
import io.assay.settings.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import standin.slack.SlackStandIn;

/** Slack, Discord and a site, in a process of their own, so that what they cost is not ours. */
public final class Platforms implements AutoCloseable {
  /** Ten thousand messages fit in without a collection, which would count as ours. */
  private static final String[] ROOM = {
    "-XX:+UseSerialGC", "-Xms3g", "-Xmn2g", "-XX:+AlwaysPreTouch"
  };

  private final Process process;
  private final PrintWriter commands;
  private final BufferedReader answers;
  private final String[] addresses;

  /**
   * @param onSlack messages that Slack has taken
   * @param slackLimited its answers of 429
   * @param onDiscord messages that Discord has taken
   * @param discordLimited its answers of 429
   * @param elsewhere what the address that takes anything has got
   */
  public record Counts(
      int onSlack, int slackLimited, int onDiscord, int discordLimited, int elsewhere) {
    /** Messages on both platforms. */
    public int messages() {
      return onSlack + onDiscord;
    }
  }

  private Platforms(Process process) {
    this.process = process;
    commands = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    addresses = ask("addresses").split(" ");
  }

  public static Platforms start() {
    try {
      return new Platforms(Fork.of(PlatformsProcess.class, ROOM).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized String ask(String command) {
    try {
      commands.println(command);
      return answers.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public SlackSettings slack() {
    return new SlackSettings(
        new Secret(SlackStandIn.BOT_TOKEN),
        new Secret(SlackStandIn.APP_TOKEN),
        URI.create(addresses[0]));
  }

  public DiscordSettings discord() {
    return new DiscordSettings(
        new Secret(addresses[3]), URI.create(addresses[1]), URI.create(addresses[2]));
  }

  /** The site's REST API. */
  public URI site() {
    return URI.create(addresses[4]);
  }

  /** An address that takes anything. */
  public URI sink() {
    return URI.create(addresses[5]);
  }

  /** So many new channels on each platform: Slack's first. */
  public List<Destination> open(int channels) {
    List<Destination> all = new ArrayList<>();
    for (String id : Arrays.asList(ask("channels " + channels).split(" "))) {
      all.add(new Destination(all.size() < channels ? "slack" : "discord", id));
    }
    return all;
  }

  /** From now on the platforms' real limits hold. */
  public void enforceLimits() {
    ask("enforce");
  }

  /** Collects their garbage, so that they need not while something is measured. */
  public void tidy() {
    ask("tidy");
  }

  /** The next request to the site finds a new post there. */
  public void publish() {
    ask("publish");
  }

  public Counts counts() {
    int[] counts = Arrays.stream(ask("counts").split(" ")).mapToInt(Integer::parseInt).toArray();
    return new Counts(counts[0], counts[1], counts[2], counts[3], counts[4]);
  }

  /**
   * Milliseconds from when the site was first asked with the newest post there, to when the last
   * message was accepted.
   */
  public long latency() {
    return Long.parseLong(ask("latency"));
  }

  /** Seconds of CPU that their process has taken. */
  public double cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  @Override
  public void close() {
    commands.close();
    process.destroy();
  }
}
