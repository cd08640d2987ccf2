package io.assay.post.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.store.Fingerprint;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A post as the REST API writes it. A view rather than a bound class, because plugins change the
 * type of fields ({@code acf} is an object, {@code []} or {@code false}) and leave others out: what
 * is not asked for cannot break anything.
 */
record WordPressPost(JsonNode json) {
  /** Of one taxonomy: more are a mistake, and nobody's subject. */
  static final int MOST_TERMS = 200;

  /** What stands before or after is a mistake, and no database keeps the farthest of it. */
  private static final int VERSION_LENGTH = 16;

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  /** Empty where there is none. */
  String id() {
    return text("id");
  }

  /** HTML; empty where there is none. */
  String title() {
    return rendered("title").orElse("");
  }

  /** HTML; empty where the answer was asked for without it. */
  Optional<String> content() {
    return rendered("content");
  }

  /** True where a password stands before the content, which is then empty. */
  boolean isProtected() {
    return json.path("content").path("protected").asBoolean();
  }

  String link() {
    return text("link");
  }

  /** Where the API gives no UTC, as old versions and other tools do, the site's own time counts. */
  Optional<Instant> publishedAt() {
    return instant("date_gmt").or(() -> instant("date"));
  }

  /** Whether anything stands where the date should be. */
  boolean hasDate() {
    return !text("date_gmt").isEmpty() || !text("date").isEmpty();
  }

  Optional<Instant> modifiedAt() {
    return instant("modified_gmt").or(() -> instant("modified"));
  }

  /** The ids of its terms of one taxonomy, in the site's order. */
  List<Long> termIds(String restBase) {
    return elements(json.path(restBase))
        .map(JsonNode::asLong)
        .filter(id -> id > 0)
        .limit(MOST_TERMS)
        .toList();
  }

  /** What a theme would give the post's element; PHP writes an object where the keys have gaps. */
  List<String> classes() {
    return elements(json.path("class_list")).map(JsonNode::asText).toList();
  }

  /** Terms with their names, where the answer was asked for with {@code _embed=wp:term}. */
  List<WordPressTerm> embeddedTerms() {
    return elements(json.path("_embedded").path("wp:term"))
        .flatMap(WordPressPost::elements)
        .map(WordPressTerm::of)
        .toList();
  }

  /**
   * Equal as long as neither text nor terms changed: a change of terms alone does not move {@code
   * modified_gmt}.
   */
  String version(Collection<String> restBases) {
    StringBuilder terms = new StringBuilder();
    for (String base : restBases) {
      terms.append(base).append(termIds(base).stream().sorted().toList());
    }
    return digest(text("modified_gmt") + terms);
  }

  /** Like {@link #version(Collection)}, for a file, which may be edited in any place. */
  String version() {
    return digest(json.toString());
  }

  static String digest(String text) {
    return Fingerprint.of(text).substring(0, VERSION_LENGTH);
  }

  private String text(String field) {
    JsonNode node = json.path(field);
    return node.isValueNode() && !node.isNull() ? node.asText().strip() : "";
  }

  private Optional<String> rendered(String field) {
    JsonNode node = json.path(field);
    JsonNode text = node.isObject() ? node.path("rendered") : node;
    return text.isTextual() ? Optional.of(text.asText()) : Optional.empty();
  }

  private Optional<Instant> instant(String field) {
    return parsed(text(field))
        .filter(moment -> !moment.isBefore(EARLIEST) && moment.isBefore(LATEST));
  }

  private static Optional<Instant> parsed(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return instantWithZone(text);
    }
  }

  private static Optional<Instant> instantWithZone(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return list.isContainerNode()
        ? StreamSupport.stream(list.spliterator(), false)
        : Stream.empty();
  }
}
