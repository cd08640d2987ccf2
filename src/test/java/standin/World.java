package standin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import standin.discord.DiscordStandIn;
import standin.slack.Channel;
import standin.slack.SlackStandIn;
import standin.wordpress.WordPressStandIn;

/**
 * All that Assay talks to, and a configuration that leads there: for an Assay in a process of its
 * own.
 */
public final class World implements AutoCloseable {
  private static final String SLACK_CHANNEL = "C0REEALERTS";

  private final SlackStandIn slack = SlackStandIn.start();
  private final DiscordStandIn discord = DiscordStandIn.start();
  private final WordPressStandIn site = WordPressStandIn.start();
  private final Channel slackChannel = slack.channel(SLACK_CHANNEL, "ree-alerts");
  private final String discordChannel = discord.addChannel("ree-alerts");

  /**
   * @param config a folder for the files of the configuration; the database comes into {@code data}
   *     below it
   * @param posts that the site has, a day apart
   */
  public World(Path config, int posts) throws IOException {
    site.addSeedTerms();
    Instant now = Instant.now();
    for (int post = 1; post <= posts; post++) {
      site.add(post, "Post number " + post, now.minusSeconds(86_400L * (posts - post + 1)));
      site.tag(post, "organization", 341, 316);
      site.tag(post, "regions", 318);
    }
    Files.writeString(
        config.resolve("subscriptions.yaml"),
        """
        subscriptions:
          - {name: slack, destination: 'slack:%s'}
          - {name: discord, destination: 'discord:%s'}
        """
            .formatted(SLACK_CHANNEL, discordChannel));
    Files.writeString(
        config.resolve("assay.yaml"),
        """
        store: {url: 'jdbc:h2:file:%s'}
        sources:
          - name: site
            publisher: The Site
            every: 5m
            announceOnFirstPoll: 1
            wordpress:
              url: %s
              postType: news-archive
              taxonomies: {organizations: organization, regions: regions, topics: news-type}
              pause: 0s
        slack: {botToken: %s, appToken: %s, apiUrl: '%s'}
        discord: {token: %s, apiUrl: '%s', gatewayUrl: '%s'}
        """
            .formatted(
                config.resolve("data/assay"),
                site.url(),
                SlackStandIn.BOT_TOKEN,
                SlackStandIn.APP_TOKEN,
                slack.apiUrl(),
                discord.token(),
                discord.apiUrl(),
                discord.gatewayUrl()));
  }

  /** Whether the site was asked since the last {@link #forget}. */
  public boolean isRead() {
    return !site.requests().isEmpty();
  }

  public void forget() {
    site.forget();
  }

  /** Whether both platforms are connected, and have the newest post. */
  public boolean isTold() {
    return slack.connections() > 0
        && discord.identifies() > 0
        && !slackChannel.messages().isEmpty()
        && !discord.messages(discordChannel).isEmpty();
  }

  @Override
  public void close() {
    site.close();
    slack.close();
    discord.close();
  }
}
