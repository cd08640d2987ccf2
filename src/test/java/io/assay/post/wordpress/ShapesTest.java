package io.assay.post.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.post.Post;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes in which sites write posts, titles, terms and headers. */
class ShapesTest {
  private static final Map<Taxonomy, String> BASES =
      Map.of(
          Taxonomy.ORGANIZATION,
          "organization",
          Taxonomy.REGION,
          "regions",
          Taxonomy.TOPIC,
          "news-type");

  private static WordPressPost wire(String more) throws Exception {
    String json =
        """
        {"id": 7, "date_gmt": "2025-01-02T03:04:05", "link": "https://news.example/a/",
         "title": {"rendered": "A"} %s}"""
            .formatted(more);
    return new WordPressPost(new ObjectMapper().readTree(json));
  }

  private static Post adapt(String more) throws Exception {
    return new PostAdapter("news", "News").adapt(wire(more), "1", List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ", \"acf\": false",
        ", \"acf\": []",
        ", \"acf\": {\"a\": {\"b\": 1}}",
        ", \"meta\": []",
        ", \"never_heard_of\": [[{}]]",
        ", \"class_list\": false",
        ", \"regions\": {\"a\": 1}",
        ", \"modified_gmt\": null",
        ", \"modified_gmt\": \"0000-00-00T00:00:00\"",
      })
  void fieldsOfOddTypesBreakNothing(String field) throws Exception {
    Post post = adapt(field);
    assertThat(post.title()).isEqualTo("A");
    assertThat(post.modifiedAt()).isEqualTo(Instant.parse("2025-01-02T03:04:05Z"));
    assertThat(post.html()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "China&#8217;s <em>new</em> mine | China’s new mine",
        "R&amp;D | R&D",
        "<script>alert(1)</script>News | News",
        "2 &lt; 3 | 2 < 3",
        "a&nbsp;b<br>c | a b c",
        "Hi\u0007there | Hithere",
      })
  void titlesBecomePlainText(String html, String text) {
    assertThat(PlainText.of(html)).isEqualTo(text);
  }

  @Test
  void anEndlessTitleIsCutWithAMark() {
    assertThat(PlainText.of("word ".repeat(100_000))).hasSizeLessThanOrEqualTo(500).endsWith("…");
  }

  @Test
  void aVersionMovesWithTextAndTermsAndNothingElse() throws Exception {
    List<String> bases = List.of("organization", "regions");
    String version = wire(", \"regions\": [2, 1]").version(bases);
    assertThat(wire(", \"regions\": [1, 2], \"acf\": []").version(bases)).isEqualTo(version);
    assertThat(wire(", \"regions\": [1]").version(bases)).isNotEqualTo(version);
    assertThat(wire(", \"organization\": [1, 2]").version(bases)).isNotEqualTo(version);
    assertThat(
            wire(", \"regions\": [1, 2], \"modified_gmt\": \"2025-01-02T03:04:06\"").version(bases))
        .isNotEqualTo(version);
  }

  @Test
  void termsComeFromClassNamesTheLongestPrefixFirst() throws Exception {
    TermNames names =
        new TermNames(
            Map.of(
                Taxonomy.ORGANIZATION,
                "news",
                Taxonomy.REGION,
                "regions",
                Taxonomy.TOPIC,
                "news-type"));
    List<Term> terms =
        names.of(
            wire(
                """
                , "class_list": {"0": "post-7", "2": "type-news-archive", "3": "region-mars",
                 "4": "regions-inner-mongolia", "5": "news-type-electronics", "6": "news-baogang-group",
                 "7": "regions-", "8": "regions-inner-mongolia"}"""));
    assertThat(terms)
        .containsExactly(
            Term.fromSlug(Taxonomy.ORGANIZATION, "baogang-group"),
            Term.fromSlug(Taxonomy.REGION, "inner-mongolia"),
            Term.fromSlug(Taxonomy.TOPIC, "electronics"));
    assertThat(terms.get(0).name()).isEqualTo("Baogang Group");
  }

  @Test
  void embeddedNamesAreBetterThanClassNames() throws Exception {
    List<Term> terms =
        new TermNames(BASES)
            .of(
                wire(
                    """
                    , "organization": [5], "class_list": ["organization-usa-re"], "_embedded": {"wp:term":
                     [[{"id": 5, "name": "USA R&amp;E", "slug": "usa-re", "taxonomy": "org"}], [], false]}"""));
    assertThat(terms)
        .containsExactly(new Term(Taxonomy.ORGANIZATION, "usa-re", "USA R&E", List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"a\": 1}]",
        " \n[{\"a\": 1}]\n",
        "\uFEFF[{\"a\": 1}]",
        "<br />\n<b>Warning</b>: [0] {x} in /srv/a.php<br />\n[{\"a\": 1}]",
        "PHP Notice: array [] in {closure} [{\"a\": 1}]",
      })
  void jsonIsReadThroughWhatStandsBeforeIt(String text) {
    assertThat(LenientJson.read(text)).map(JsonNode::toString).contains("[{\"a\":1}]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><script>var a = {\"b\": []};</script></html>",
        "[{\"id\": 1, \"acf\": []",
        "[{\"id\": 1, \"acf\":[]",
        "<b>Warning</b>[{\"id\":1,\"acf\":[]",
        "[{\"a\": 1}] and more",
      })
  void whatIsCutOffIsNotTakenForAWhole(String text) {
    assertThat(LenientJson.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "120, 120",
    "0, 0",
    "99999999999, 86400",
    "'Wed, 01 Jan 2025 00:00:30 GMT', 30",
    "'Tue, 31 Dec 2024 00:00:30 GMT', 0",
  })
  void retryAfterIsSecondsOrADate(String header, long seconds) {
    assertThat(RetryAfter.parse(header, Watch.START)).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "", "1.5"})
  void aRetryAfterThatSaysNothingIsNone(String header) {
    assertThat(RetryAfter.parse(header, Watch.START)).isEmpty();
  }

  @Test
  void aBookmarkStaysSmallHoweverManyPostsAreBad() {
    Bookmark bookmark = Bookmark.firstSight(Watch.START, Watch.START, Duration.ofHours(6), false);
    for (int id = 0; id < 1_000; id++) {
      bookmark =
          bookmark.withRefused(
              Map.of(String.valueOf(100_000 + id), "2025-01-02T03:04:05 0123456789abcdef"));
    }
    assertThat(bookmark.write()).hasSizeLessThan(40_000);
    assertThat(Bookmark.read(bookmark.write())).contains(bookmark);
    assertThat(bookmark.refused()).containsKey("100999").doesNotContainKey("100000");
  }
}
