package io.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.config.ConfigReader;
import io.assay.config.Settings;
import io.assay.post.Poll;
import io.assay.post.SyncLog;
import io.assay.post.SyncProgress;
import io.assay.store.Database;
import io.assay.store.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import standin.wordpress.Request;
import standin.wordpress.Trouble;
import standin.wordpress.WordPressStandIn;

/** The texts of older posts, from a site that stands in, into a real database. */
class ArchiveSyncTest {
  private static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant ALL = SyncLog.BEGINNING;
  private static final int POSTS = 110;

  @TempDir Path folder;

  private final WordPressStandIn site = WordPressStandIn.start();
  private final List<SyncProgress> shown = new ArrayList<>();
  private final List<Duration> waits = new ArrayList<>();
  private Instant now = NOW;
  private Consumer<Duration> whileWaiting = time -> {};
  private int stopsAfter = Integer.MAX_VALUE;
  private Database database;
  private SyncLog log;
  private ArchiveSync sync;
  private int asked;

  @BeforeEach
  void publish() throws Exception {
    site.addSeedTerms();
    for (int id = 1; id <= POSTS; id++) {
      site.add(id, "Post " + id, NOW.minus(Duration.ofDays(1_000 - id)));
    }
    write();
    Settings settings = new ConfigReader(name -> null, () -> now).read(folder).settings();
    database = Database.open(Engine.H2.fresh());
    log = new SyncLog(database);
    sync = new ArchiveSync(settings, database, shown::add, this::rest, () -> now);
  }

  private void write() throws IOException {
    Files.writeString(
        folder.resolve("assay.yaml"),
        """
        store: {url: "jdbc:h2:file:%s"}
        sources:
          - name: site
            publisher: Example
            every: 1h
            announceOnFirstPoll: 0
            wordpress:
              url: %s
              postType: news-archive
              taxonomies: {organizations: organization, regions: regions, topics: news-type}
              backfill: 1d
              pause: 0s
        """
            .formatted(folder.resolve("data/assay"), site.url()));
    Files.writeString(
        folder.resolve("subscriptions.yaml"),
        "subscriptions: [{name: all, destination: console, sources: [site]}]");
  }

  @AfterEach
  void close() {
    database.close();
    site.close();
  }

  @Test
  void seesAllThenFetchesTheTextsNewestFirstInBatchesAndTellsNobody() throws Exception {
    ArchiveSync.Result result = sync(ALL);
    assertThat(result.whole()).isTrue();
    assertThat(result.read()).isEqualTo(POSTS);
    assertThat(result.skipped()).isEmpty();
    assertThat(result.holding().withBody()).isEqualTo(POSTS);
    assertThat(owed()).isZero();
    assertThat(texts())
        .hasSize(2)
        .allMatch(query -> query.contains("_fields="))
        .satisfies(
            queries -> assertThat(queries.get(0)).startsWith("include=110,109,108,"),
            queries -> assertThat(queries.get(1)).contains(",3,2,1&per_page=10&"));
    assertThat(log.underWay(now)).isEmpty();
  }

  @Test
  void showsHowFarItIsAndLetsOthersSeeIt() throws Exception {
    List<String> seenByOthers = new ArrayList<>();
    site.beforeEach(
        request -> log.underWay(now).forEach(progress -> seenByOthers.add(progress.words())));
    sync(ALL);
    assertThat(shown)
        .extracting(SyncProgress::words)
        .contains(
            "100 of 110 posts, 90 %, about 0 s left", "110 of 110 posts, 100 %, about 0 s left");
    assertThat(seenByOthers)
        .contains("0 of 110 posts, 0 %", "100 of 110 posts, 90 %, about 0 s left");
  }

  @Test
  void goesOnWhereItWasStopped() throws Exception {
    seeAll();
    stopsAfter = 1;
    ArchiveSync.Result stopped = sync(ALL);
    assertThat(stopped.whole()).isFalse();
    assertThat(stopped.holding().withBody()).isEqualTo(100);
    stopsAfter = Integer.MAX_VALUE;
    site.forget();
    ArchiveSync.Result rest = sync(ALL);
    assertThat(rest.whole()).isTrue();
    assertThat(rest.read()).isEqualTo(10);
    assertThat(site.requests())
        .hasSize(1)
        .allMatch(request -> request.query().startsWith("include="));
    site.forget();
    assertThat(sync(ALL).read()).isZero();
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void fetchesNothingThatIsOlderThanAsked() throws Exception {
    seeAll();
    assertThat(sync(NOW.minus(Duration.ofDays(900))).read()).isEqualTo(11);
  }

  @Test
  void leavesTheSiteAloneForAsLongAsItAsks() throws Exception {
    seeAll();
    site.trouble(Trouble.MAINTENANCE);
    List<SyncProgress> seen = new ArrayList<>();
    whileWaiting =
        time -> {
          if (!time.isZero()) {
            seen.addAll(log.underWay(now));
            site.trouble(Trouble.NONE);
          }
        };
    assertThat(sync(ALL).whole()).isTrue();
    assertThat(waits).first().isEqualTo(Duration.ofMinutes(10));
    assertThat(seen)
        .singleElement()
        .satisfies(
            progress ->
                assertThat(progress.waitsUntil()).contains(NOW.plus(Duration.ofMinutes(10))));
    assertThat(site.requests()).hasSize(3);
  }

  @Test
  void givesUpASiteThatFailsAgainAndAgain() throws Exception {
    seeAll();
    site.trouble(Trouble.ERROR_500);
    assertThat(sync(ALL).whole()).isFalse();
    assertThat(site.requests()).hasSize(BodySync.MOST_FAILURES);
    assertThat(waits).hasSize(BodySync.MOST_FAILURES - 1).isSorted();
    assertThat(log.underWay(now)).isEmpty();
  }

  @Test
  void anEmptyListTakesNothingBack() throws Exception {
    seeAll();
    site.trouble(Trouble.EMPTY_TABLE);
    assertThat(sync(ALL).whole()).isFalse();
    assertThat(log.holding("site").posts()).isEqualTo(POSTS);
  }

  @Test
  void withdrawsWhatIsGoneAndSaysWhatCannotBeRead() throws Exception {
    seeAll();
    site.delete(109);
    site.trash(10);
    site.change(108, post -> post.putObject("content").put("rendered", "").put("protected", true));
    site.change(107, post -> post.putObject("title").put("rendered", ""));
    ArchiveSync.Result result = sync(ALL);
    assertThat(result.gone()).isEqualTo(2);
    assertThat(result.read()).isEqualTo(POSTS - 4);
    assertThat(result.skipped())
        .containsExactlyInAnyOrder(
            new Poll.Skipped("108", "its source shows no text of it, as behind a password"),
            new Poll.Skipped("107", "it has no title"));
    assertThat(result.holding().posts()).isEqualTo(POSTS - 2);
  }

  @Test
  void anIdThatNoSiteHasKeepsNoOtherFromBeingRead() throws Exception {
    seeAll();
    database.useTransaction(
        tx -> tx.execute("update post set id = 'story' where source = 'site' and id = '7'"));
    ArchiveSync.Result result = sync(ALL);
    assertThat(result.read()).isEqualTo(POSTS - 1);
    assertThat(result.skipped())
        .containsExactly(new Poll.Skipped("story", "it is no id of this site, which has numbers"));
  }

  @Test
  void aMessageAboutTheSamePostFromAnotherSourceStaysAsItIs() throws Exception {
    seeAll();
    site.tag(110, "regions", 318);
    database.useTransaction(
        tx ->
            tx.execute(
                "insert into outbox_text (id, message) values ('t', '{}');"
                    + "insert into outbox (token, kind, subject, destination, revision, text, state,"
                    + " attempts, due_at, owed_at, receipt_channel, receipt_message)"
                    + " select 'aaaa', 'alert', link, 'console', 0, 't', 'DELIVERED', 1,"
                    + " published_at, published_at, 'c', 'm' from post where id = '110'"));
    assertThat(sync(ALL).read()).isEqualTo(POSTS);
    assertThat(owed()).isEqualTo(1);
  }

  private void seeAll() throws InterruptedException {
    sync(now);
    site.forget();
    waits.clear();
    shown.clear();
  }

  private ArchiveSync.Result sync(Instant since) throws InterruptedException {
    asked = 0;
    return sync.sync("site", since);
  }

  private boolean rest(Duration time) {
    if (!time.isZero()) {
      waits.add(time);
    }
    whileWaiting.accept(time);
    return ++asked >= stopsAfter;
  }

  /** What was asked for texts. */
  private List<String> texts() {
    return site.requests().stream()
        .map(Request::query)
        .filter(query -> query.contains("content"))
        .toList();
  }

  private int owed() {
    return database.inTransaction(
        tx -> tx.createQuery("select count(*) from outbox").mapTo(Integer.class).one());
  }
}
