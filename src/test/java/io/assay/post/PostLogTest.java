package io.assay.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.store.Database;
import io.assay.store.Engine;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class PostLogTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Term BAOGANG =
      new Term(Taxonomy.ORGANIZATION, "baogang-group", "Baogang (Group)", List.of());
  private static final Term INNER_MONGOLIA =
      new Term(Taxonomy.REGION, "inner-mongolia", "Inner Mongolia", List.of("china", "asia"));

  @Parameter Engine engine;

  private Database database;
  private PostLog log;
  private Posts posts;

  @BeforeEach
  void open() {
    database = Database.open(engine.fresh());
    log = new PostLog(database);
    posts = new Posts(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void readsBackAPostAsItWas() {
    Post post =
        post("site", "7", "v1", "<p>Text</p>", "2026-01-01T00:00:00.123Z", BAOGANG, INNER_MONGOLIA);
    assertThat(record(post)).isEqualTo(Sight.NEW);
    assertThat(posts.find(post.id())).contains(post);
  }

  @Test
  void tellsNewChangedAndSameApart() {
    Post post = post("site", "7", "v1", "<p>Text</p>", "2026-01-01T00:00:00Z", BAOGANG);
    Post changed = post("site", "7", "v2", "<p>Other</p>", "2026-01-01T00:00:00Z", INNER_MONGOLIA);
    assertThat(record(post)).isEqualTo(Sight.NEW);
    assertThat(record(post)).isEqualTo(Sight.SAME);
    assertThat(record(changed)).isEqualTo(Sight.CHANGED);
    assertThat(posts.find(post.id())).contains(changed);
  }

  @Test
  void takesTheBodyOfAPostOfWhichOnlyTheTitleWasKnown() {
    record(post("site", "7", "v1", null, "2026-01-01T00:00:00Z"));
    Post whole = post("site", "7", "v1", "<p>Text</p>", "2026-01-01T00:00:00Z");
    assertThat(record(whole)).isEqualTo(Sight.CHANGED);
    assertThat(posts.find(whole.id())).contains(whole);
  }

  @Test
  void tellsASourceWhatItKnowsOfIt() {
    record(post("site", "9", "a", "x", "2026-01-01T00:00:00Z"));
    record(post("site", "10", "b", "x", "2026-01-01T00:00:00Z"));
    record(post("other", "11", "c", "x", "2026-01-01T00:00:00Z"));
    Known known = log.known("site");
    assertThat(known.ids().stream()).containsExactly("9", "10");
    assertThat(known.versions(List.of("10", "11", "12"))).isEqualTo(Map.of("10", "b"));
    assertThat(known.bookmark()).isNull();
  }

  @Test
  void takesMoreIdsThanAStatementMayHaveParameters() {
    record(post("site", "1", "a", "x", "2026-01-01T00:00:00Z"));
    record(post("site", "69999", "b", "x", "2026-01-01T00:00:00Z"));
    List<String> ids = IntStream.range(0, 70_000).mapToObj(String::valueOf).toList();
    assertThat(log.known("site").versions(ids)).isEqualTo(Map.of("1", "a", "69999", "b"));

    database.useTransaction(tx -> log.gone(tx, "site", Set.copyOf(ids), NOW));
    assertThat(log.known("site").ids().stream()).isEmpty();
  }

  @Test
  void keepsTheBookmarkAndTheMomentOfTheFirstLook() {
    database.useTransaction(tx -> log.keep(tx, "site", new SourceState(NOW, false, "p2"), NOW));
    database.useTransaction(
        tx -> log.keep(tx, "site", new SourceState(NOW.plusSeconds(9), true, "p3"), NOW));
    SourceState kept = database.inTransaction(tx -> log.state(tx, "site"));
    assertThat(kept).isEqualTo(new SourceState(NOW, true, "p3"));
    assertThat(log.known("site").bookmark()).isEqualTo("p3");
  }

  @Test
  void leavesOutWhatIsGoneUntilItComesBack() {
    Post post = post("site", "7", "v1", "x", "2026-01-01T00:00:00Z");
    record(post);
    database.useTransaction(tx -> log.gone(tx, "site", Set.of("7"), NOW));
    assertThat(posts.newest(0, 5)).isEmpty();
    assertThat(log.known("site").ids().stream()).isEmpty();
    assertThat(record(post)).isEqualTo(Sight.RETURNED);
    assertThat(posts.newest(0, 5)).containsExactly(post);
  }

  @Test
  void showsALinkThatTwoSourcesBringOnceAndPrefersTheOneWithABody() {
    Post bare = post("a", "7", "v1", null, "2026-01-01T00:00:00Z", BAOGANG);
    Post whole = post("b", "7", "v1", "x", "2026-01-01T00:00:00Z", BAOGANG);
    record(bare);
    record(whole);
    assertThat(posts.newest(0, 5)).containsExactly(whole);
    assertThat(posts.find("7")).containsExactly(whole);
    assertThat(posts.find(whole.link().toString())).containsExactly(whole);
  }

  @Test
  void findsSeveralPostsAtOnceEachWithItsTermsInTheirOrder() {
    Post one = post("a", "1", "v", "x", "2026-01-01T00:00:00Z", INNER_MONGOLIA, BAOGANG);
    Post same = post("b", "1", "v", "x", "2026-01-02T00:00:00Z", BAOGANG);
    Post bare = post("a", "2", "v", null, "2026-01-03T00:00:00Z");
    List.of(one, same, bare).forEach(this::record);
    record(post("a", "3", "v", "x", "2026-01-03T00:00:00Z", BAOGANG));
    database.useTransaction(tx -> log.gone(tx, "a", Set.of("3"), NOW));
    List<PostId> asked =
        Stream.of("a/1", "b/1", "a/2", "a/3", "c/1")
            .map(id -> new PostId(id.substring(0, 1), id.substring(2)))
            .toList();
    assertThat(posts.find(asked)).containsExactlyInAnyOrder(one, same, bare);
    assertThat(posts.find(List.<PostId>of())).isEmpty();
  }

  @Test
  void prefersANameThatSomebodyWroteToOneMadeFromTheSlug() {
    record(post("a", "1", "v", "x", "2026-01-01T00:00:00Z", BAOGANG));
    record(
        post(
            "b",
            "2",
            "v",
            "x",
            "2026-01-01T00:00:00Z",
            Term.fromSlug(Taxonomy.ORGANIZATION, "baogang-group")));
    record(
        post(
            "a",
            "3",
            "v",
            "x",
            "2026-01-01T00:00:00Z",
            Term.fromSlug(Taxonomy.ORGANIZATION, "baogang-group")));
    assertThat(posts.terms()).containsExactly(BAOGANG);
    database.useTransaction(
        tx ->
            PostLog.keepName(
                tx,
                "a",
                new Term(Taxonomy.ORGANIZATION, "baogang-group", "Baotou Steel", List.of())));
    assertThat(posts.terms()).extracting(Term::name).containsExactly("Baotou Steel");
  }

  private Sight record(Post post) {
    return database.inTransaction(tx -> log.record(tx, post, NOW));
  }

  private static Post post(
      String source, String id, String version, String html, String publishedAt, Term... terms) {
    Instant published = Instant.parse(publishedAt);
    return new Post(
        new PostId(source, id),
        version,
        URI.create("https://news.example/" + id),
        "News",
        "Title " + id,
        html,
        published,
        published,
        List.of(terms));
  }
}
