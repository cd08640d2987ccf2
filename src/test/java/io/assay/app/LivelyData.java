package io.assay.app;

import io.assay.brief.Briefer;
import io.assay.brief.Explanation;
import io.assay.brief.caveat.CaveatRules;
import io.assay.command.Status;
import io.assay.command.Status.Outcome;
import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.outbox.Action;
import io.assay.outbox.Entry;
import io.assay.outbox.Finding;
import io.assay.outbox.Glance;
import io.assay.outbox.History;
import io.assay.outbox.Kind;
import io.assay.outbox.Pause;
import io.assay.outbox.Receipt;
import io.assay.outbox.ShipmentKey;
import io.assay.outbox.State;
import io.assay.outbox.Trouble;
import io.assay.post.Post;
import io.assay.post.PostFixtures;
import io.assay.post.PostId;
import io.assay.web.Health;
import io.assay.web.LiveConfiguration;
import io.assay.web.LiveConfiguration.Setting;
import io.assay.web.LiveConfiguration.Subscribed;
import io.assay.web.OutboxView;
import io.assay.web.Signs;
import io.assay.web.StatusData;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A day on which much goes wrong, with words that nobody means well. */
final class LivelyData implements StatusData {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  /** Markup, a bidirectional override, and a word without an end. */
  static final String HOSTILE =
      "<script>document.title='owned'</script><img src=x onerror=alert(1)> \u202Etxet sdrawkcab &"
          + " \""
          + "Seltenerdmetall".repeat(12);

  /** The same as a reader should see it. */
  static final String SHOWN =
      "<script>document.title='owned'</script><img src=x onerror=alert(1)> txet sdrawkcab";

  private static final Destination ALERTS = new Destination("slack", "#ree-alerts");
  private static final Destination LONG =
      new Destination("slack", "#" + "a-channel-with-a-very-long-name-".repeat(2));
  private static final Destination DISCORD = new Destination("discord", "1094572833912345678");

  @Override
  public List<Status.Source> sources() {
    return List.of(
        source(
            "rareearthexchanges",
            "https://rareearthexchanges.com/wp-json",
            polls(i -> i % 11 == 3)),
        source("mining-weekly", "https://mining.example/wp-json", failing()),
        new Status.Source(
            "a-source-with-the-longest-name-allowed",
            "javascript:alert(1)",
            Optional.empty(),
            NOW.plusSeconds(3),
            List.of("archive: posts 0, with their text 0"),
            List.of()));
  }

  private static Status.Source source(String name, String place, List<Outcome> polls) {
    return new Status.Source(
        name,
        place,
        Optional.of(polls.get(polls.size() - 1)),
        NOW.plusSeconds(200),
        List.of(
            "archive: posts 8,213, with their text 1,204",
            "archive sync: 1,204 of 8,000 posts, 15 %, about 6 min left"),
        polls);
  }

  private static List<Outcome> polls(java.util.function.IntPredicate news) {
    return IntStream.range(0, 48)
        .mapToObj(
            i ->
                new Outcome(
                    NOW.minusSeconds(300L * (48 - i)),
                    true,
                    news.test(i) ? 2 : 0,
                    news.test(i) ? "2 new" : "0 new"))
        .toList();
  }

  private static List<Outcome> failing() {
    return Stream.concat(
            polls(i -> i == 20).stream().limit(40),
            IntStream.range(40, 48)
                .mapToObj(
                    i ->
                        new Outcome(
                            NOW.minusSeconds(300L * (48 - i)),
                            false,
                            0,
                            "HTTP 503 from https://mining.example/wp-json/wp/v2/posts: "
                                + HOSTILE)))
        .toList();
  }

  /** A source that fails for long, another sign of the same, and a platform that is away. */
  static Signs signs() {
    return new Signs(
        () ->
            List.of(
                new Health.Result("database", Finding.ok("answers")),
                new Health.Result(
                    "source mining-weekly", Finding.failure("read 2h ago", "Assay goes on trying")),
                new Health.Result(
                    "discord",
                    Finding.failure("Discord's gateway is not connected", "check the network"))),
        () ->
            List.of(
                new Trouble(
                    "fails: mining-weekly",
                    "mining-weekly cannot be read: HTTP 503 " + HOSTILE,
                    "It has failed 8 times in a row; Assay goes on trying, later each time.",
                    NOW.minusSeconds(2_400),
                    true),
                new Trouble(
                    "disk",
                    "3 % of the disk are free",
                    "Make room: a full disk stops everything.",
                    NOW.minusSeconds(9_000),
                    false)));
  }

  @Override
  public OutboxView outbox(Instant now) {
    return new OutboxView(
        List.of(
            new History.Owing(DISCORD, 3, 3, NOW.minusSeconds(40)),
            new History.Owing(ALERTS, 1_204, 12, NOW.minusSeconds(7_300)),
            new History.Owing(LONG, 1, 0, NOW.minusSeconds(90_000))),
        List.of(
            new Glance.Waiting(ALERTS, "Quiet hours", 4, NOW.plusSeconds(30_000)),
            new Glance.Waiting(LONG, "More than 10 an hour", 1, NOW.plusSeconds(1_000))),
        List.of(
            pause(
                ALERTS.toString(),
                "the bot is not in the channel (not_in_channel): /invite @Assay there",
                false),
            pause("discord", "paused by command", true)),
        List.of(entry(State.OWED, 3, "HTTP 500: " + HOSTILE), entry(State.CLAIMED, 1, "")),
        List.of(entry(State.REFUSED, 1, "invalid_blocks: " + HOSTILE)),
        IntStream.range(0, 50)
            .mapToObj(i -> entry(State.DELIVERED, i % 10 == 4 ? 2 : 1, ""))
            .toList());
  }

  private static Pause pause(String destination, String why, boolean byHand) {
    return new Pause(
        destination, NOW.minusSeconds(9_000), why, byHand, NOW.plusSeconds(60), 3, false);
  }

  private static Entry entry(State state, int attempts, String why) {
    boolean open = state == State.OWED || state == State.CLAIMED;
    URI link = URI.create(attempts == 2 ? "javascript:alert(1)" : "https://news.example/a?b=1&c=2");
    String title =
        attempts == 2 ? HOSTILE : "China’s Baogang Group Accelerates Rare Earth Expansion";
    return new Entry(
        7,
        new ShipmentKey(Kind.ALERT, link.toString(), attempts == 2 ? LONG : ALERTS, 0),
        Action.POST,
        state,
        attempts,
        false,
        "rareearthexchanges/14218",
        new Entry.Times(
            NOW.minusSeconds(4_000),
            NOW.minusSeconds(4_000),
            NOW,
            open ? null : NOW.minusSeconds(3_988)),
        open
            ? Optional.of(new Entry.Turn(NOW.plusSeconds(90), Optional.empty(), Optional.empty()))
            : Optional.empty(),
        Optional.empty(),
        why,
        new Entry.Links(
            Optional.of(new Receipt("C1", "1.2", "https://team.slack.com/archives/C1/p12")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        Optional.of(new Message(title, List.of(new Block.Title(title, link)))));
  }

  @Override
  public List<Explanation> briefs(int most) {
    Briefer briefer = new Briefer(CaveatRules.all());
    Post plain = PostFixtures.post("rex", "14218", NOW.minusSeconds(9_000), PostFixtures.CHINA);
    return List.of(
        briefer.explain(plain),
        briefer.explain(
            new Post(
                new PostId("rex", "666"),
                "v1",
                URI.create("javascript:alert(1)"),
                HOSTILE,
                HOSTILE,
                "<p>This comes from state-owned media &lt;b&gt;bold&lt;/b&gt; and must be verified"
                    + " independently. Sources who asked not to be named said so. The company"
                    + " claims it will double its output, which could not be verified.</p>",
                NOW.minus(Duration.ofDays(400)),
                NOW,
                List.of())),
        briefer.explain(PostFixtures.post("rex", "14000", NOW.minusSeconds(90_000))));
  }

  @Override
  public LiveConfiguration configuration() {
    return new LiveConfiguration(
        Optional.of(
            new LiveConfiguration.Files(
                "/etc/assay/config",
                NOW.minusSeconds(86_400),
                List.of(
                    "config/assay.yaml:7:5 sources[0].every: unknown key; did you mean \"every\"?",
                    "config/subscriptions.yaml:19:1 subscriptions[3].name: " + HOSTILE),
                List.of("what changed below slack takes effect at the next start"))),
        List.of(
            new Setting(
                "Source rareearthexchanges", "every 5m, at first sight announces the newest 1"),
            new Setting("Slack", "through slack.com"),
            new Setting("Discord", "off: Discord's token is not set"),
            new Setting("Told of trouble", "slack:#assay-admin"),
            new Setting("Store", "jdbc:h2:file:./data/assay")),
        List.of(
            new Subscribed(
                "china-magnets",
                ALERTS,
                "Posts about China, with “magnets” go to slack:#ree-alerts at once, never from"
                    + " 22:00 to 07:00 (Europe/Berlin).",
                "subscriptions.yaml",
                ""),
            new Subscribed(
                "von-anna",
                LONG,
                HOSTILE,
                "made in chat by " + HOSTILE + " (slack:U0123ABCD)",
                "a subscription of the files has its name, and holds instead of it")));
  }

  @Override
  public Running running() {
    return new Running("0.9.0", NOW.minus(Duration.ofDays(12)));
  }
}
