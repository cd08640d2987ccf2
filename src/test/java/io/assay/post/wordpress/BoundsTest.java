package io.assay.post.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.post.Poll;
import io.assay.post.Post;
import io.assay.post.PostLog;
import io.assay.post.Posts;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import io.assay.store.Database;
import io.assay.store.Engine;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a site or a file says, what becomes a post fits into the tables. */
class BoundsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LONG_SLUG = "s".repeat(200);

  private static ObjectNode post() {
    ObjectNode post = JSON.createObjectNode().put("id", 7).put("date_gmt", "2025-01-02T03:04:05");
    return post.put("link", "https://news.example/a/").put("title", "A");
  }

  private static PostFile.Contents read(JsonNode json) {
    return new PostFile("seed", "News").read(json, "a.json");
  }

  private static Post one(JsonNode json) {
    PostFile.Contents contents = read(json);
    assertThat(contents.skipped()).isEmpty();
    return contents.posts().get(0);
  }

  private static void skips(ObjectNode post, String why) {
    assertThat(read(post).posts()).isEmpty();
    assertThat(read(post).skipped()).containsExactly(new Poll.Skipped("a.json", why));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void thatMuchIsKeptByEitherDatabase(Engine engine) {
    ObjectNode hostile = post().put("id", "i".repeat(40)).put("modified_gmt", "\0".repeat(9_000));
    hostile.put("link", "https://news.example/" + "a".repeat(1_979));
    hostile.put("title", "\0Bao\0gang \ud83d" + "x".repeat(9_000));
    hostile.put("content", "<p>\0Bo\0dy\ud83d</p>" + "x".repeat(2_000_000));
    hostile.putArray("class_list").add("regions-\0").add("regions-" + LONG_SLUG);
    hostile.putArray("organization").add(5);
    ObjectNode term = JSON.createObjectNode().put("id", 5).put("slug", LONG_SLUG);
    term.put("name", "\0N\ud83d" + "n".repeat(9_000));
    hostile.putObject("_embedded").putArray("wp:term").addArray().add(term);

    Post post = one(hostile);
    try (Database database = Database.open(engine.fresh())) {
      PostLog log = new PostLog(database);
      database.useTransaction(tx -> log.record(tx, post, Watch.START));
      assertThat(new Posts(database).find(post.id())).contains(post);
    }
    assertThat(post.title()).startsWith("Baogang x");
    assertThat(post.html()).startsWith("<p>Body</p>");
    assertThat(post.terms()).extracting(Term::slug).containsExactly(LONG_SLUG, LONG_SLUG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "tab\there", "nul\0", "bell\u0007"})
  void aSlugIsOneWord(String slug) {
    ObjectNode post = post();
    post.putArray("class_list").add("regions-" + slug).add("regions-china");
    post.putArray("organization").add(5);
    ObjectNode term = JSON.createObjectNode().put("id", 5).put("name", "N").put("slug", slug);
    post.putObject("_embedded").putArray("wp:term").addArray().add(term);
    assertThat(one(post).terms()).containsExactly(Term.fromSlug(Taxonomy.REGION, "china"));
  }

  @Test
  void aSlugOfMoreThan200CharactersIsNone() {
    ObjectNode post = post();
    post.putArray("class_list")
        .add("regions-" + LONG_SLUG + "s")
        // In lower case two characters each.
        .add("regions-" + "İ".repeat(150))
        .add("regions-china");
    assertThat(one(post).terms()).extracting(Term::slug).containsExactly("china");
  }

  @Test
  void ofEndlessClassesAndTermsTheFirst200AreTaken() {
    ObjectNode post = post();
    IntStream.range(0, 5_000).forEach(at -> post.withArray("class_list").add("regions-r" + at));
    post.putArray("organization").add(5);
    var embedded = post.putObject("_embedded").putArray("wp:term").addArray();
    IntStream.range(0, 5_000)
        .forEach(at -> embedded.addObject().put("id", 5).put("slug", "o" + at));
    assertThat(one(post).terms(Taxonomy.REGION)).hasSize(200);
    assertThat(one(post).terms(Taxonomy.ORGANIZATION)).hasSize(200);
  }

  @Test
  void aTermHasNoMoreAncestorsThanFitAndEndlessOnesAreNotAskedForForEver() throws Exception {
    try (Watch watch = new Watch()) {
      watch.site.add(1, "First", Watch.START.minusSeconds(600));
      watch.seeAll();
      for (int id = 1; id <= 150; id++) {
        watch.site.addTerm("regions", id, "R", "s".repeat(197) + (100 + id), id + 1);
      }
      watch.site.add(2, "Second", Watch.START);
      watch.site.tag(2, "regions", 1);

      List<String> ancestors = watch.poll().posts().get(0).terms().get(0).ancestors();
      assertThat(ancestors).hasSize(19);
      assertThat(" " + String.join(" ", ancestors) + " ").hasSizeLessThanOrEqualTo(4_000);
      assertThat(watch.asked()).hasSizeLessThanOrEqualTo(103);
    }
  }

  @Test
  void anIdOfMoreThan40CharactersIsNone() {
    skips(post().put("id", "i".repeat(41)), "its id is longer than 40 characters");
    skips(post().put("id", "a b"), "its id is not a number or a short name");
  }

  @Test
  void aLinkOfMoreThan2000CharactersIsNone() {
    skips(
        post().put("link", "https://news.example/" + "a".repeat(1_980)),
        "its link is longer than 2,000 characters");
  }

  @Test
  void aHostWithoutEndIsNone() {
    skips(
        post().put("link", "https://" + "a.".repeat(127) + "example/"),
        "the host of its link is longer than 253 characters");
  }

  @ParameterizedTest
  @CsvSource({
    "1899-12-31T23:59:59",
    "2200-01-01T00:00:00",
    "9999-01-01T00:00:00",
    "-0044-03-15T00:00:00",
    "+999999999-12-31T23:59:59",
    "292278994-01-01T00:00:00Z"
  })
  void aDateThatCannotBeIsNone(String date) {
    skips(
        post().put("date_gmt", date),
        "its date (date_gmt) is not a time of the years 1900 to 2199");
  }

  @Test
  void aPostWithoutADateIsNone() {
    ObjectNode post = post();
    post.remove("date_gmt");
    skips(post, "it has no date (date_gmt)");
    skips(
        post.put("date_gmt", "yesterday"),
        "its date (date_gmt) is not a time of the years 1900 to 2199");
  }
}
