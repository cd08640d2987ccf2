package io.assay.cli;

import static io.assay.post.PostFixtures.BAOGANG;
import static io.assay.post.PostFixtures.INNER_MONGOLIA;
import static io.assay.post.PostFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.archive.Archive;
import io.assay.brief.Briefer;
import io.assay.brief.caveat.CaveatRules;
import io.assay.outbox.Announcements;
import io.assay.outbox.Claim;
import io.assay.outbox.News;
import io.assay.outbox.Outbox;
import io.assay.outbox.OutboxRig;
import io.assay.outbox.Outcome;
import io.assay.outbox.Receipt;
import io.assay.post.Post;
import io.assay.post.PostFixtures;
import io.assay.post.PostLog;
import io.assay.post.SourceState;
import io.assay.store.Database;
import io.assay.store.StoreSettings;
import io.assay.subscription.LiveSubscriptions;
import io.assay.subscription.Subscription;
import io.assay.subscription.Timing;
import io.assay.subscription.Wanting;
import io.assay.subscription.WeeklyTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All that was decided about a stored post, as somebody at a terminal sees it. */
class ExplainCommandTest extends CommandTest {
  // Databases keep microseconds.
  private final Instant now = Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.MILLIS);
  private final Post post = post("seed", "7", now, BAOGANG, INNER_MONGOLIA);

  @Test
  void showsWhatWasDecidedAndWhyWhatWasSentAndWhatChanged() throws IOException {
    configure();
    take();

    assertThat(call("explain", "7", "--config", folder.toString())).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains(
            "seed/7 A magnet plant opens, number 7",
            "When it was new, ",
            "  china (slack:C1AB) matched: regions: \"China\": Inner Mongolia",
            "    so: sent at once",
            "  team 0 (slack:C2AB) did not match: organizations: not \"Lynas\";"
                + " the post names Baogang Group",
            "  5 more did not match; --all shows them",
            "slack:C1AB: alert sent 60min ago",
            "    https://team.slack.com/archives/C1/p1",
            "Changes of the post",
            "opened in June")
        .doesNotContain("team 24");
    call("explain", "seed/7", "--all", "--config", folder.toString());
    assertThat(out.toString()).contains("team 24");
  }

  @Test
  void saysThatThereIsNoSuchPost() throws IOException {
    configure();
    assertThat(call("explain", "8", "--config", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("No post is known: there is no database at");
    take();
    assertThat(call("explain", "8", "--config", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("no post \"8\" is known");
  }

  @Test
  void showsWhatIsHeldBackThenTheDigestThatSaysIt() throws IOException {
    configure();
    Subscription digest =
        Wanting.at(
            Wanting.all("morning", "slack:C1AB"),
            new Timing(
                Optional.of(WeeklyTimes.of("daily 08:00", ZoneId.of("UTC")).orElseThrow()),
                Optional.empty(),
                Timing.UNLIMITED));
    LiveSubscriptions live = new LiveSubscriptions(List.of(digest));
    Instant later = now.plus(Duration.ofDays(2));
    try (Database database = Database.open(new StoreSettings(url()))) {
      take(database, new Announcements(live, new Outbox(database)));
      assertThat(call("outbox", "list", "--config", folder.toString())).isZero();
      assertThat(out.toString())
          .containsSubsequence(
              "Held back, in the order in which it is released\n",
              "RELEASED",
              "held",
              "in ",
              "\n          Digest of \"morning\"\n");
      assertThat(explain("7"))
          .containsSubsequence("morning (slack:C1AB) matched", "    so: held back until ")
          .containsSubsequence("slack:C1AB: alert held back, released in ", ": Digest");

      new OutboxRig(database).release(later);
      assertThat(explain("7"))
          .containsSubsequence(
              "slack:C1AB: alert said in a digest: Digest\n",
              "    digest ",
              "slack:C1AB: digest to be sent");
      JsonNode json = JSON.readTree(explain("7", "--json"));
      assertThat(json.at("/decisions/0/destinations/0/fate").asText()).isEqualTo("held");
      assertThat(json.at("/decisions/0/destinations/0/heldUntil").asText()).endsWith(":00Z");
      assertThat(json.at("/decisions/0/subscriptions/0/matched").asBoolean()).isTrue();
      assertThat(json.at("/messages/0/state").asText()).isEqualTo("digested");
      assertThat(json.at("/messages/1/kind").asText()).isEqualTo("digest");
    }
  }

  private String explain(String... what) {
    out.getBuffer().setLength(0);
    Stream<String> options = Stream.of("--config", folder.toString());
    String[] all =
        Stream.of(Stream.of("explain"), Stream.of(what), options)
            .flatMap(each -> each)
            .toArray(String[]::new);
    assertThat(call(all)).as(err.toString()).isZero();
    return out.toString();
  }

  @Test
  void saysWhyNothingWasDecided() throws IOException {
    configure();
    Post old = post("seed", "1", now.minus(Duration.ofDays(200)));
    Post forgotten = post("seed", "2", now.minus(Duration.ofDays(99)));
    Post bodyLater = post("seed", "3", now.minus(Duration.ofDays(1)));
    Instant first = now.minus(Duration.ofDays(100));
    try (Database database = Database.open(new StoreSettings(url()))) {
      PostLog posts = new PostLog(database);
      database.useTransaction(
          tx -> {
            posts.keep(tx, "seed", new SourceState(first, true, null), first);
            posts.record(tx, old, first);
            posts.record(tx, forgotten, forgotten.publishedAt());
            posts.record(tx, bodyLater, now);
          });
      assertThat(explain("1"))
          .contains("Nothing was decided: it was published 200d ago, before Assay first looked at")
          .contains("No message was ever owed.");
      assertThat(explain("2")).contains("first seen 99d ago, and what was decided is kept for 90");
      assertThat(explain("3")).contains("first showed it 60min ago without its text");
      database.useTransaction(tx -> posts.gone(tx, "seed", Set.of("1"), now));
      assertThat(explain("1")).contains("\nTaken back by its publisher, seen ");
    }
  }

  private void configure() throws IOException {
    Files.writeString(
        folder.resolve("assay.yaml"),
        """
        store: {url: "%s"}
        sources: [{name: seed, publisher: Example, every: 1m, folder: {path: seeds/posts}}]
        """
            .formatted(url()));
    Files.writeString(
        folder.resolve("subscriptions.yaml"),
        "subscriptions: [{name: all, destination: console, sources: [seed]}]");
  }

  private String url() {
    return "jdbc:h2:file:" + folder.resolve("data/assay");
  }

  /** The post appears, is told, and changes. */
  private void take() {
    Post later =
        PostFixtures.changed(post, "opened in May", "opened in June", BAOGANG, INNER_MONGOLIA);
    try (Database database = Database.open(new StoreSettings(url()))) {
      take(
          database,
          new Announcements(new LiveSubscriptions(subscriptions()), new Outbox(database)));
      Archive archive = new Archive(database, new Briefer(CaveatRules.all()));
      PostLog posts = new PostLog(database);
      deliver(new OutboxRig(database));
      database.useTransaction(
          tx -> {
            posts.record(tx, later, now);
            archive.revise(tx, archive.brief(post), archive.brief(later), now);
          });
    }
  }

  private void take(Database database, Announcements announcements) {
    Archive archive = new Archive(database, new Briefer(CaveatRules.all()));
    PostLog posts = new PostLog(database);
    database.useTransaction(
        tx -> {
          posts.record(tx, post, now);
          announcements.published(tx, News.of(archive.brief(post)), now, now);
        });
  }

  private void deliver(OutboxRig rig) {
    Claim claim = rig.claim(now, Duration.ofMinutes(1), 1).get(0);
    Receipt receipt = new Receipt("C1", "1", "https://team.slack.com/archives/C1/p1");
    rig.settle(claim, new Outcome.Delivered(receipt), now);
  }

  private static List<Subscription> subscriptions() {
    Subscription china = Wanting.only(Wanting.all("china", "slack:C1AB"), Wanting.regions("China"));
    Stream<Subscription> others =
        IntStream.range(0, 25)
            .mapToObj(
                number ->
                    Wanting.only(
                        Wanting.all("team " + number, "slack:C2AB"),
                        Wanting.organizations("Lynas")));
    return Stream.concat(Stream.of(china), others).toList();
  }
}
