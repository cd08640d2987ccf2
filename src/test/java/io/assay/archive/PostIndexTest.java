package io.assay.archive;

import static io.assay.post.PostFixtures.BAOGANG;
import static io.assay.post.PostFixtures.INNER_MONGOLIA;
import static io.assay.post.PostFixtures.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.Brief;
import io.assay.brief.Briefer;
import io.assay.brief.caveat.CaveatRules;
import io.assay.post.Post;
import io.assay.post.PostFixtures;
import io.assay.post.PostId;
import io.assay.post.PostLog;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import io.assay.store.Database;
import io.assay.store.Engine;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How the index follows the post log, on both databases. */
@ParameterizedClass
@EnumSource(Engine.class)
class PostIndexTest {
  /** A Wednesday. */
  private static final Instant NOW = Instant.parse("2026-01-14T12:00:00Z");

  private static final Briefer BRIEFER = new Briefer(CaveatRules.all());
  private static final Term ASIA = new Term(Taxonomy.REGION, "asia", "Asia", List.of());

  @Parameter Engine engine;

  private Instant now = NOW;
  private Database database;
  private PostLog log;
  private PostIndex index;

  @BeforeEach
  void open() {
    database = Database.open(engine.fresh());
    log = new PostLog(database);
    index =
        PostIndex.open(
            Optional.empty(),
            database,
            BRIEFER,
            new Archive(database, BRIEFER),
            "rules",
            () -> now);
  }

  @AfterEach
  void close() {
    index.close();
    database.close();
  }

  @Test
  void followsARegionThatMovesThoughNoPostChanges() {
    record(post("1", 1, INNER_MONGOLIA));
    index.update();
    Term moved =
        new Term(Taxonomy.REGION, "inner-mongolia", "Nei Mongol", List.of("china", "asia"));
    database.useTransaction(
        tx -> {
          PostLog.keepName(tx, "site", ASIA);
          PostLog.keepName(tx, "site", moved);
        });
    record(post("2", 2));
    index.update();

    assertThat(index.dossier(ASIA, 1).posts()).isEqualTo(1);
    assertThat(index.dossier(INNER_MONGOLIA, 1).term().name()).isEqualTo("Nei Mongol");
  }

  @Test
  void takesInOnlyWhatChanged() {
    Post post = post("1", 1, BAOGANG);
    record(post, post("2", 2, BAOGANG));
    assertThat(index.update()).isEqualTo(2);
    assertThat(index.update()).isZero();

    record(PostFixtures.changed(post, "magnets", "dysprosium", NORTHERN));
    assertThat(index.update()).isEqualTo(1);
    assertThat(index.dossier(BAOGANG, 1).posts()).isEqualTo(1);
    assertThat(index.search("dysprosium", 1).total()).isEqualTo(1);
    assertThat(index.update()).isZero();
  }

  @Test
  void forgetsWhatIsGoneUntilItComesBack() {
    Post post = post("1", 1, BAOGANG);
    record(post, post("2", 2, BAOGANG));
    index.update();
    database.useTransaction(tx -> log.gone(tx, "site", Set.of("1"), NOW));
    assertThat(ids(index.dossier(BAOGANG, 1))).as("before the index knows").containsExactly("2");
    assertThat(index.update()).isEqualTo(1);
    assertThat(index.dossier(BAOGANG, 1).posts()).isEqualTo(1);

    record(post);
    index.update();
    assertThat(index.dossier(BAOGANG, 1).posts()).isEqualTo(2);
  }

  @Test
  void countsALinkOfTwoSourcesOnce() {
    Post whole = post("1", 1, BAOGANG);
    Post bare = PostFixtures.withoutBody(of("other", "9", whole.link(), whole));
    record(bare);
    index.update();
    record(whole);
    index.update();
    assertThat(index.dossier(BAOGANG, 1).newest())
        .extracting(brief -> brief.post().id())
        .containsExactly(whole.id());
    assertThat(index.dossier(BAOGANG, 1).posts()).isEqualTo(1);

    database.useTransaction(tx -> log.gone(tx, "site", Set.of("1"), NOW));
    index.update();
    assertThat(index.dossier(BAOGANG, 1).newest())
        .extracting(brief -> brief.post().id())
        .containsExactly(bare.id());
  }

  @Test
  void followsAPostWhoseLinkChanges() {
    Post post = post("1", 1, BAOGANG);
    record(post);
    index.update();
    record(of("site", "1", URI.create("https://news.example/moved/"), post));
    index.update();
    assertThat(index.dossier(BAOGANG, 1).posts()).isEqualTo(1);
    assertThat(index.dossier(BAOGANG, 1).newest())
        .extracting(brief -> brief.post().link().getPath())
        .containsExactly("/moved/");
  }

  @Test
  void findsWhatWasWrittenEarlierAndCommittedLater() throws InterruptedException {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    Thread slow =
        new Thread(
            () ->
                database.useTransaction(
                    tx -> {
                      write(tx, post("1", 1, BAOGANG));
                      written.countDown();
                      awaitIt(mayCommit);
                    }));
    slow.start();
    awaitIt(written);
    record(post("2", 2, NORTHERN));
    assertThat(index.update()).isEqualTo(1);
    assertThat(index.update()).isZero();

    mayCommit.countDown();
    slow.join();
    assertThat(index.update()).isEqualTo(1);
    assertThat(index.dossier(BAOGANG, 1).posts()).isEqualTo(1);
  }

  @Test
  void looksFurtherBackNowAndThenForWhatWasCommittedVeryLate() {
    record(post("1", 1, BAOGANG));
    index.update();
    record(post("2", 2, BAOGANG));
    database.useTransaction(
        tx ->
            tx.createUpdate("update post set changed_at = :at where id = '2'")
                .bind("at", Instant.now().minus(Duration.ofMinutes(40)))
                .execute());
    now = NOW.plus(Duration.ofMinutes(9));
    assertThat(index.update()).isZero();
    now = NOW.plus(Duration.ofMinutes(11));
    assertThat(index.update()).isEqualTo(1);
    assertThat(index.dossier(BAOGANG, 1).posts()).isEqualTo(2);
  }

  private static void awaitIt(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void record(Post... posts) {
    Arrays.stream(posts).forEach(post -> database.useTransaction(tx -> write(tx, post)));
  }

  private void write(Handle tx, Post post) {
    log.record(tx, post, NOW);
  }

  private static Post post(String id, int daysAgo, Term... terms) {
    return PostFixtures.post("site", id, NOW.minus(Duration.ofDays(daysAgo)), terms);
  }

  private static Post of(String source, String id, URI link, Post post) {
    return new Post(
        new PostId(source, id),
        post.version() + "b",
        link,
        post.publisher(),
        post.title(),
        post.html(),
        post.publishedAt(),
        post.modifiedAt(),
        post.terms());
  }

  private static List<String> ids(Dossier dossier) {
    return dossier.newest().stream().map(PostIndexTest::id).toList();
  }

  private static String id(Brief brief) {
    return brief.post().id().id();
  }
}
