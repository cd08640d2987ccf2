package io.assay.archive;

import static io.assay.post.PostFixtures.BAOGANG;
import static io.assay.post.PostFixtures.CHINA;
import static io.assay.post.PostFixtures.INNER_MONGOLIA;
import static io.assay.post.PostFixtures.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.Briefer;
import io.assay.brief.caveat.CaveatRules;
import io.assay.post.Post;
import io.assay.post.PostId;
import io.assay.post.PostLog;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import io.assay.store.Database;
import io.assay.store.Engine;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be asked of the full text. All questions are asked of the same few posts. */
class PostSearchTest {
  private static final Instant NOW = Instant.parse("2026-01-14T12:00:00Z");
  private static final Term MINERALS =
      new Term(Taxonomy.ORGANIZATION, "northern-minerals", "Northern Minerals", List.of());
  private static final Term POLICY =
      new Term(Taxonomy.TOPIC, "trade-policy", "Trade Policy", List.of());
  private static final String STATE_OWNED =
      "<p>This report originates from a state-owned publication and should be independently"
          + " verified.</p>";

  private static Database database;
  private static PostIndex index;

  @BeforeAll
  static void open() {
    database = Database.open(Engine.H2.fresh());
    PostLog log = new PostLog(database);
    List<Post> posts =
        List.of(
            post(
                "magnets",
                "Magnet plant opens",
                "2026-01-10",
                "<p>The plant makes strong magnets"
                    + " for <b>wind turbines</b> &amp; cars.</p>"
                    + STATE_OWNED,
                BAOGANG,
                INNER_MONGOLIA),
            post(
                "quota",
                "China raises its quota",
                "2025-12-01",
                "<p>Officials said that smelting"
                    + " quotas grow. The ministry&#8217;s own words were few. Magnets were not named by"
                    + " any of the many officials who spoke for a long time about smelting in the"
                    + " north, and nobody asked about them, though traders in Baotou had been waiting"
                    + " for weeks to hear of dysprosium oxide at last.</p>",
                NORTHERN,
                CHINA,
                POLICY),
            post(
                "mine",
                "Mine in Tanzania",
                "2024-06-15",
                "<p>The Ngualla mine near the"
                    + " <em>café</em> opens.</p><script>alert('turbine')</script>",
                MINERALS),
            post("cjk", "Short news", "2025-11-11", "<p>包钢集团扩大稀土产能。</p>"));
    posts.forEach(post -> database.useTransaction(tx -> log.record(tx, post, NOW)));
    index =
        PostIndex.open(
            Optional.empty(),
            database,
            new Briefer(CaveatRules.all()),
            new Archive(database, new Briefer(CaveatRules.all())),
            "rules",
            () -> NOW);
    index.update();
  }

  @AfterAll
  static void close() {
    index.close();
    database.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          magnet                          ~ magnets quota
          MAGNETS plant                   ~ magnets
          "wind turbines"                 ~ magnets
          “wind turbines”                 ~ magnets
          "turbines wind"                 ~
          magnets -officials              ~ magnets
          magnets -"wind turbines"        ~ quota
          dyspro*                         ~ quota
          smelt*                          ~ quota
          opening                         ~ magnets mine
          cafe                            ~ mine
          ministry's                      ~ quota
          稀土                            ~ cjk
          稀                              ~ cjk
          包钢集团                        ~ cjk
          org:baogang                     ~ magnets
          org:"Baogang Group"             ~ magnets
          org:baogang-group magnets       ~ magnets
          -org:baogang-group magnets      ~ quota
          region:china                    ~ magnets quota
          region:"inner mongolia"         ~ magnets
          topic:policy                    ~ quota
          org:northern                    ~ quota mine
          caveat:state-owned-source       ~ magnets
          caveat:"verify independently"   ~ magnets
          -caveat:state-owned             ~ quota cjk mine
          source:site after:2026          ~ magnets
          after:2025-12-01                ~ magnets quota
          before:2025-12-01               ~ cjk mine
          after:2025-11 before:2025-12    ~ cjk
          org: baogang                    ~ magnets
          magnets unheardof               ~ magnets quota
          """)
  void findsBestFirst(String query, String found) {
    assertThat(ids(index.search(query, 1)))
        .containsExactly(found == null ? new String[0] : found.split(" "));
  }

  @Test
  void showsThePlaceAndTheWordsThatMatch() {
    Hit hit = index.search("turbine magnet", 1).hits().get(0);
    assertThat(hit.snippet()).isEqualTo("The plant makes strong magnets for wind turbines & cars.");

    Hit late = index.search("dysprosium", 1).hits().get(0);
    assertThat(late.snippet()).startsWith("…").contains("dysprosium oxide");
    assertThat(late.snippet().length()).isLessThanOrEqualTo(160);
  }

  @Test
  void showsTheBeginningWhereOnlyTheTitleMatches() {
    Hit hit = index.search("tanzania", 1).hits().get(0);
    assertThat(hit.snippet()).isEqualTo("The Ngualla mine near the café opens.");
  }

  @Test
  void readsNoScriptAndShowsNoMarkup() {
    assertThat(index.search("alert", 1).total()).isZero();
    assertThat(index.search("region:china org:baogang", 1).hits())
        .allSatisfy(hit -> assertThat(hit.snippet()).doesNotContain("<", "&amp;"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          org:baogong        ~ "org:baogong" was taken for Baogang Group.
          org:northern       ~ "org:northern" may be any of: Northern Minerals, Northern Rare Earth.
          org:xyzzy          ~ Nothing is known as "org:xyzzy"; try a part of its name.
          caveat:sour        ~ "caveat:sour" may be any of: state-owned-source, single-source, unnamed-source.
          source:reuters     ~ Nothing is known as "source:reuters"; there are: site.
          after:yesterday    ~ "after:yesterday" is not a date, so it was left out; write 2026-01-31.
          before:2026-13-45  ~ "before:2026-13-45" is not a date, so it was left out; write 2026-01-31.
          magnets org:       ~ "org:" needs a value behind it, so it was left out.
          company:baogang    ~ There is no filter "company:", so its words were looked for
          magnets unheardof  ~ No post has all of these words; these have some of them.
          the                ~ Write words to look for
          """)
  void saysWhatItMadeOfAQuestion(String query, String remark) {
    assertThat(index.search(query, 1).remarks()).anyMatch(said -> said.startsWith(remark));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "\"",
        "-",
        "-\"",
        ":::",
        "org:\"",
        "-org:",
        "a:b:c:",
        "\u0000\u001b[31m\u202e",
        "\ud800",
        "(((",
        "title:(a AND [1 TO *] OR ~^\\",
        "*",
        "a* b* *c?",
        "'; drop table post; --",
        "org:' or 1=1 --",
        "after:9999999999-99",
        "after:0000-01-01 before:9999-12-31 x",
        "https://news.example/a?b=c",
        "👩‍🔬 👍🏽",
        "NOT OR AND"
      })
  void takesAnyText(String query) {
    SearchResult result = index.search(query, 1);
    assertThat(result.hits().size()).isLessThanOrEqualTo(PostIndex.PAGE);
    assertThat(String.join("", result.remarks()).chars()).noneMatch(Character::isISOControl);
  }

  @Test
  void boundsWhatItReads() {
    assertThat(index.search("magnet " + "a-b ".repeat(750), 1).remarks())
        .contains("Only the first 300 characters were read.", "Only the first 32 words were read.");
    assertThat(index.search("稀".repeat(3_000), 1).total()).isZero();
    assertThat(index.search("x".repeat(3_000), Integer.MAX_VALUE).page())
        .isEqualTo(PostIndex.MOST_PAGES);
    assertThat(index.search("magnet", Integer.MIN_VALUE).page()).isEqualTo(1);
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.brief().post().id().id()).toList();
  }

  private static Post post(String id, String title, String day, String html, Term... terms) {
    Instant published = Instant.parse(day + "T00:00:00Z");
    return new Post(
        new PostId("site", id),
        "v1",
        URI.create("https://news.example/" + id),
        "News",
        title,
        html,
        published,
        published,
        List.of(terms));
  }
}
