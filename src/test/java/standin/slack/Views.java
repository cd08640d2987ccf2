package standin.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The modals that are open, and what opens one. */
final class Views {
  /** https://docs.slack.dev/surfaces/modals: a trigger_id is good for three seconds. */
  private static final Duration TRIGGER = Duration.ofSeconds(3);

  private static final int SIZE = 250_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Trigger> triggers = new ConcurrentHashMap<>();
  private final Map<String, View> views = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final InstantSource time;

  Views(InstantSource time) {
    this.time = time;
  }

  private record Trigger(Interaction of, Instant issued) {}

  /** What lets the bot open one modal for who did that. */
  String trigger(Interaction of) {
    String id = ids.incrementAndGet() + ".42.standin";
    triggers.put(id, new Trigger(of, time.instant()));
    return id;
  }

  /** https://docs.slack.dev/reference/methods/views.open */
  ObjectNode open(JsonNode arguments) {
    String id = arguments.path("trigger_id").asText();
    Trigger trigger = triggers.get(id);
    if (trigger == null) {
      return Reply.no(id.isEmpty() ? "invalid_arguments" : "invalid_trigger_id");
    }
    if (trigger.issued.plus(TRIGGER).isBefore(time.instant())) {
      return Reply.no("expired_trigger_id");
    }
    if (trigger.of.view().isPresent()) {
      return Reply.no("exchanged_trigger_id");
    }
    JsonNode given = parsed(arguments);
    List<String> faults = Modal.faults(given);
    if (!faults.isEmpty()) {
      return refusal(given, faults);
    }
    View view = new View("V" + ids.incrementAndGet(), given);
    views.put(view.id(), view);
    trigger.of.opened(view);
    return answer(view);
  }

  /** https://docs.slack.dev/reference/methods/views.update */
  ObjectNode update(JsonNode arguments) {
    String id = arguments.path("view_id").asText();
    String external = arguments.path("external_id").asText();
    Optional<View> found =
        views.values().stream()
            .filter(view -> view.id().equals(id) || view.isKnownAs(external))
            .filter(View::isOpen)
            .findFirst();
    if (found.isEmpty()) {
      return Reply.no("not_found");
    }
    View view = found.get();
    JsonNode given = parsed(arguments);
    List<String> faults = Modal.faults(given);
    if (!faults.isEmpty()) {
      return refusal(given, faults);
    }
    view.show(given);
    return answer(view);
  }

  private static ObjectNode answer(View view) {
    ObjectNode ok = Reply.ok();
    ok.set("view", view.payload());
    return ok;
  }

  private static ObjectNode refusal(JsonNode view, List<String> faults) {
    if (view.toString().length() > SIZE) {
      return Reply.no("view_too_large");
    }
    ObjectNode no = Reply.no("invalid_arguments");
    faults.forEach(no.putObject("response_metadata").putArray("messages")::add);
    return no;
  }

  private static JsonNode parsed(JsonNode arguments) {
    JsonNode view = arguments.path("view");
    try {
      return view.isTextual() ? JSON.readTree(view.asText()) : view;
    } catch (JsonProcessingException e) {
      return arguments.path("nothing");
    }
  }
}
