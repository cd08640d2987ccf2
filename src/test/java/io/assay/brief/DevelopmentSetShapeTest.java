package io.assay.brief;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The development set is sound in itself: what it expects stands in its posts. */
class DevelopmentSetShapeTest {
  private static final Path BRIEFS = Path.of("src/test/resources/briefs");
  private static final List<String> SETS = List.of("dev", "held-out", "fresh");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> KINDS =
      Arrays.stream(CaveatKind.values()).map(CaveatKind::key).collect(Collectors.toSet());

  /** Each with its file named from the folder of all sets. */
  static List<ObjectNode> entries() throws IOException {
    List<ObjectNode> entries = new ArrayList<>();
    for (String set : SETS) {
      for (JsonNode entry : read(set + "/expected.json")) {
        entries.add(((ObjectNode) entry).put("file", set + "/" + entry.get("file").asText()));
      }
    }
    return entries;
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyPostHasTheShapeOfWordPressAndARealisticLength(JsonNode entry) throws IOException {
    JsonNode post = read(entry.get("file").asText());

    assertThat(post.get("id").asInt()).isPositive();
    assertThat(post.get("modified_gmt").asText())
        .isGreaterThanOrEqualTo(post.get("date_gmt").asText());
    assertThat(post.get("link").asText()).startsWith("https://news.example/");
    assertThat(post.at("/title/rendered").asText()).isNotBlank();
    assertThat(post.get("class_list").isArray()).isTrue();
    assertThat(text(post).split(" ")).hasSizeBetween(120, 1_000);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyCaveatIsOfAKnownKindAndQuotesItsPost(JsonNode entry) throws IOException {
    String text = text(read(entry.get("file").asText()));

    for (var caveat : entry.get("caveats").properties()) {
      assertThat(KINDS).contains(caveat.getKey());
      assertThat(elements(caveat.getValue()).map(JsonNode::asText))
          .isNotEmpty()
          .allSatisfy(piece -> assertThat(piece).hasSizeBetween(4, 300))
          .allSatisfy(piece -> assertThat(text).contains(piece));
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyHighlightStandsInItsPost(JsonNode entry) throws IOException {
    String words = words(text(read(entry.get("file").asText())));

    assertThat(elements(entry.withArray("highlights")).map(JsonNode::asText))
        .allSatisfy(highlight -> assertThat(words(highlight)).isNotBlank())
        .allSatisfy(highlight -> assertThat(words).contains(words(highlight)));
  }

  @Test
  void everyPostOfTheSetIsExpectedOnce() throws IOException {
    try (Stream<Path> files = Files.walk(BRIEFS)) {
      assertThat(entries())
          .extracting(entry -> entry.get("file").asText())
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> BRIEFS.relativize(file).toString().replace('\\', '/'))
                  .filter(name -> name.matches("[a-z-]+/[a-z]+-[0-9]+\\.json"))
                  .toList());
    }
  }

  @Test
  void everyKindStandsInAtLeastFourPostsAndTwelvePostsHaveNone() throws IOException {
    var posts = entries().stream().map(entry -> names(entry.get("caveats"))).toList();

    assertThat(KINDS)
        .allSatisfy(
            kind ->
                assertThat(posts).filteredOn(kinds -> kinds.contains(kind)).hasSizeGreaterThan(3));
    assertThat(posts).filteredOn(Set::isEmpty).hasSizeGreaterThanOrEqualTo(12);
  }

  private static JsonNode read(String file) throws IOException {
    return JSON.readTree(Files.readString(BRIEFS.resolve(file)));
  }

  private static String text(JsonNode post) {
    String html = post.at("/content/rendered").asText();
    return Jsoup.parseBodyFragment(html).text().replaceAll("[\\s\\u00a0]+", " ");
  }

  /** Letters and digits only: of a nested item the parts are joined by marks of our own. */
  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\p{M}]+", "");
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    for (Iterator<String> each = object.fieldNames(); each.hasNext(); ) {
      names.add(each.next());
    }
    return names;
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
