package standin.wordpress;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The posts or terms of one REST base, and how lists of them are asked for. */
final class Shelf {
  static final ObjectMapper JSON = new ObjectMapper();

  private final TreeMap<Long, ObjectNode> items = new TreeMap<>();
  private final ZoneId zone;
  private final boolean posts;

  Shelf(ZoneId zone, boolean posts) {
    this.zone = zone;
    this.posts = posts;
  }

  synchronized void put(ObjectNode item) {
    items.put(item.path("id").asLong(), item);
  }

  synchronized ObjectNode get(long id) {
    return items.get(id);
  }

  synchronized void remove(long id) {
    items.remove(id);
  }

  synchronized List<ObjectNode> all() {
    return List.copyOf(items.values());
  }

  Reply list(Request request) throws Problem {
    int perPage = request.number("per_page", 10);
    int page = request.number("page", 1);
    if (perPage < 1 || perPage > 100) {
      throw Problem.invalid("per_page");
    }
    if (page < 1) {
      throw Problem.invalid("page");
    }
    List<ObjectNode> found = found(request);
    int pages = (found.size() + perPage - 1) / perPage;
    if (posts && page > pages && !found.isEmpty()) {
      throw new Problem(
          400, "rest_post_invalid_page_number", "The page number requested is larger.");
    }
    ArrayNode answer = JSON.createArrayNode();
    IntStream.range((page - 1) * perPage, Math.min(page * perPage, found.size()))
        .forEach(at -> answer.add(fields(found.get(at), request)));
    return Reply.json(200, answer.toString())
        .header("X-WP-Total", String.valueOf(found.size()))
        .header("X-WP-TotalPages", String.valueOf(pages));
  }

  /** The item with the fields that were asked for, all if none were. */
  static ObjectNode fields(ObjectNode item, Request request) {
    ObjectNode answer = item.deepCopy();
    request.parameter("_fields").ifPresent(fields -> answer.retain(Set.of(fields.split(","))));
    return answer;
  }

  private List<ObjectNode> found(Request request) throws Problem {
    List<Long> include = request.ids("include");
    Predicate<ObjectNode> wanted = wanted(request);
    List<ObjectNode> found =
        new ArrayList<>(
            all().stream()
                .filter(item -> !posts || item.path("status").asText().equals("publish"))
                .filter(item -> include.isEmpty() || include.contains(item.path("id").asLong()))
                .filter(wanted)
                .toList());
    Comparator<ObjectNode> order = order(request);
    found.sort(
        request.parameter("order").orElse(posts ? "desc" : "asc").equals("asc")
            ? order
            : order.reversed());
    return found;
  }

  private Predicate<ObjectNode> wanted(Request request) throws Problem {
    if (request.parameter("modified_after").isEmpty()) {
      return item -> true;
    }
    // Compared with the column in the site's own time, strictly, in whole seconds.
    String after = local(request.parameter("modified_after").get()).withNano(0).toString();
    return item -> item.path("modified").asText().compareTo(padded(after)) > 0;
  }

  private static String padded(String localTime) {
    return localTime.length() == 16 ? localTime + ":00" : localTime;
  }

  private LocalDateTime local(String text) throws Problem {
    try {
      return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
          ? OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime()
          : LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      // A bare + arrives as a space.
      throw Problem.invalid("modified_after");
    }
  }

  private Comparator<ObjectNode> order(Request request) throws Problem {
    String by = request.parameter("orderby").orElse(posts ? "date" : "name");
    if (!Set.of("id", "date", "modified", "name").contains(by)) {
      throw Problem.invalid("orderby");
    }
    return by.equals("id")
        ? Comparator.comparing(item -> item.path("id").asLong())
        : Comparator.comparing(item -> item.path(by).asText());
  }

  static Stream<Long> ids(ObjectNode item, String field) {
    return StreamSupport.stream(item.path(field).spliterator(), false).map(id -> id.asLong());
  }
}
