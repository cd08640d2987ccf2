package io.assay.archive;

import static io.assay.post.PostFixtures.BAOGANG;
import static io.assay.post.PostFixtures.CHINA;
import static io.assay.post.PostFixtures.INNER_MONGOLIA;
import static io.assay.post.PostFixtures.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.Briefer;
import io.assay.brief.CaveatKind;
import io.assay.brief.caveat.CaveatRules;
import io.assay.post.Post;
import io.assay.post.PostFixtures;
import io.assay.post.PostLog;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import io.assay.store.Database;
import io.assay.store.Engine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is counted for a term. */
class DossierTest {
  /** A Wednesday. */
  private static final Instant NOW = Instant.parse("2026-01-14T12:00:00Z");

  private static final Term POLICY = new Term(Taxonomy.TOPIC, "policy", "Policy", List.of());

  private final Database database = Database.open(Engine.H2.fresh());
  private final PostIndex index =
      PostIndex.open(
          Optional.empty(),
          database,
          new Briefer(CaveatRules.all()),
          new Archive(database, new Briefer(CaveatRules.all())),
          "rules",
          () -> NOW);

  @AfterEach
  void close() {
    index.close();
    database.close();
  }

  @Test
  void countsWhatStandsInThePostsOfATerm() {
    record(
        post("1", 1, BAOGANG, INNER_MONGOLIA, POLICY),
        post("2", 2, BAOGANG, NORTHERN, CHINA),
        post("3", 200, BAOGANG, NORTHERN, INNER_MONGOLIA, CHINA),
        post("4", 3, NORTHERN));
    assertThat(index.update()).isEqualTo(4);

    Dossier dossier = index.dossier(BAOGANG, 1);
    assertThat(dossier.posts()).isEqualTo(3);
    assertThat(dossier.recent()).isEqualTo(2);
    assertThat(dossier.organizations()).containsExactly(new TermCount(NORTHERN, 2));
    assertThat(dossier.regions())
        .containsExactly(new TermCount(CHINA, 3), new TermCount(INNER_MONGOLIA, 2));
    assertThat(dossier.topics()).containsExactly(new TermCount(POLICY, 1));
    assertThat(dossier.caveats())
        .contains(new CaveatCount(CaveatKind.STATE_OWNED_SOURCE, 3))
        .contains(new CaveatCount(CaveatKind.VERIFY_INDEPENDENTLY, 3));
    assertThat(ids(dossier)).containsExactly("1", "2", "3");
    assertThat(dossier.more()).isFalse();
  }

  @Test
  void countsForARegionWhatLiesWithinIt() {
    record(post("1", 1, INNER_MONGOLIA), post("2", 2, CHINA), post("3", 3, INNER_MONGOLIA, CHINA));
    index.update();

    Dossier china = index.dossier(CHINA, 1);
    assertThat(china.posts()).isEqualTo(3);
    assertThat(china.children()).containsExactly(new TermCount(INNER_MONGOLIA, 2));
    assertThat(china.regions()).isEmpty();
    assertThat(index.dossier(INNER_MONGOLIA, 1).parents()).containsExactly(CHINA);
    assertThat(index.dossier(INNER_MONGOLIA, 1).posts()).isEqualTo(2);
  }

  @Test
  void turnsPages() {
    for (int at = 1; at <= 11; at++) {
      record(post("" + at, at, BAOGANG));
    }
    index.update();
    assertThat(ids(index.dossier(BAOGANG, 1))).containsExactly("1", "2", "3", "4", "5");
    assertThat(index.dossier(BAOGANG, 2).more()).isTrue();
    assertThat(ids(index.dossier(BAOGANG, 3))).containsExactly("11");
    assertThat(index.dossier(BAOGANG, 3).more()).isFalse();
    assertThat(ids(index.dossier(BAOGANG, 4))).isEmpty();
    assertThat(index.dossier(BAOGANG, -1).page()).isEqualTo(1);
  }

  @Test
  void countsPostsByWeeksEmptyOnesToo() {
    Post plain = PostFixtures.withoutBody(post("3", 2, BAOGANG));
    record(post("1", 1, BAOGANG), post("2", 16, BAOGANG), plain, post("4", 60, BAOGANG));
    index.update();
    assertThat(index.trend(BAOGANG, 3).weeks())
        .containsExactly(
            new Trend.Week(LocalDate.parse("2025-12-29"), 1, 1),
            new Trend.Week(LocalDate.parse("2026-01-05"), 0, 0),
            new Trend.Week(LocalDate.parse("2026-01-12"), 2, 1));
    assertThat(index.trend(BAOGANG, 100_000).weeks()).hasSize(Trend.MOST_WEEKS);
    assertThat(index.trend(BAOGANG, 0).weeks()).hasSize(1);
  }

  private void record(Post... posts) {
    PostLog log = new PostLog(database);
    Arrays.stream(posts).forEach(post -> database.useTransaction(tx -> log.record(tx, post, NOW)));
  }

  private static Post post(String id, int daysAgo, Term... terms) {
    return PostFixtures.post("site", id, NOW.minus(Duration.ofDays(daysAgo)), terms);
  }

  private static List<String> ids(Dossier dossier) {
    return dossier.newest().stream().map(brief -> brief.post().id().id()).toList();
  }
}
