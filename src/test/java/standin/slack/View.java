package standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A modal before the eyes of a user. */
public final class View {
  private final String id;
  private volatile JsonNode json;
  private volatile boolean open = true;
  private volatile JsonNode errors = JsonNodeFactory.instance.objectNode();
  private volatile JsonNode offered = JsonNodeFactory.instance.arrayNode();

  View(String id, JsonNode json) {
    this.id = id;
    this.json = json;
  }

  /** As it is now. */
  public JsonNode json() {
    return json;
  }

  public boolean isOpen() {
    return open;
  }

  /** What stands below the fields as wrong, by id of the block. */
  public JsonNode errors() {
    return errors;
  }

  /** Whom it pings. */
  public List<String> pings() {
    return Pings.in("", json.path("blocks"));
  }

  String id() {
    return id;
  }

  /** Whether the bot has given it this id. */
  boolean isKnownAs(String externalId) {
    return !externalId.isEmpty() && json.path("external_id").asText().equals(externalId);
  }

  void close() {
    open = false;
  }

  void show(JsonNode other) {
    json = other;
    errors = JsonNodeFactory.instance.objectNode();
  }

  /** They stay to be picked, like what a user picked before he typed on. */
  void offer(JsonNode options) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    offered.forEach(all::add);
    options.forEach(all::add);
    offered = all;
  }

  /**
   * What Slack says to the acknowledgement of a submission, which it does; empty if all is well.
   */
  List<String> submitted(JsonNode answer) {
    switch (answer.path("response_action").asText("")) {
      case "", "clear" -> {
        close();
        return answer.isEmpty() || answer.has("response_action")
            ? List.of()
            : List.of("no response to a submission: " + answer);
      }
      case "update" -> {
        List<String> faults = Modal.faults(answer.path("view"));
        if (faults.isEmpty()) {
          show(answer.path("view"));
        }
        return faults;
      }
      case "errors" -> {
        errors = answer.path("errors");
        List<String> strange = new ArrayList<>();
        errors.fieldNames().forEachRemaining(strange::add);
        inputs().forEach(block -> strange.remove(block.path("block_id").asText()));
        return errors.isEmpty() ? List.of("no errors") : strange;
      }
      default -> {
        return List.of("failed to match allowed values: " + answer);
      }
    }
  }

  List<JsonNode> inputs() {
    List<JsonNode> inputs = new ArrayList<>();
    for (JsonNode block : json.path("blocks")) {
      if (block.path("type").asText().equals("input")) {
        inputs.add(block);
      }
    }
    return inputs;
  }

  JsonNode input(String blockId) {
    return inputs().stream()
        .filter(block -> block.path("block_id").asText().equals(blockId))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no field " + blockId));
  }

  /**
   * What is filled in, as Slack sends it. Of what takes several things, they stand one in a line.
   *
   * @throws IllegalArgumentException if Slack would not let a user send that
   */
  ObjectNode values(Map<String, String> filled) {
    filled.keySet().forEach(this::input);
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    for (JsonNode block : inputs()) {
      JsonNode element = block.path("element");
      String given = filled.getOrDefault(block.path("block_id").asText(), initial(element));
      if (given.isEmpty() && !block.path("optional").asBoolean()) {
        throw new IllegalArgumentException("Please fill out " + block.path("label"));
      }
      ObjectNode value =
          values
              .putObject(block.path("block_id").asText())
              .putObject(element.path("action_id").asText());
      value.put("type", element.path("type").asText());
      fill(element, given, value);
    }
    return values;
  }

  private void fill(JsonNode element, String given, ObjectNode value) {
    switch (element.path("type").asText()) {
      case "plain_text_input" -> text(element, given, value);
      case "conversations_select" ->
          value.put("selected_conversation", given.isEmpty() ? null : given);
      case "multi_external_select" -> {
        ArrayNode selected = value.putArray("selected_options");
        given.lines().forEach(one -> selected.add(option(element, one)));
      }
      default -> value.set("selected_option", given.isEmpty() ? null : option(element, given));
    }
  }

  /** What it holds where nobody touches it. */
  private static String initial(JsonNode element) {
    if (element.has("initial_options")) {
      return String.join("\n", element.get("initial_options").findValuesAsText("value"));
    }
    if (element.has("initial_conversation")) {
      return element.get("initial_conversation").asText();
    }
    return element.path("initial_value").asText(element.at("/initial_option/value").asText(""));
  }

  private static void text(JsonNode element, String given, ObjectNode value) {
    if (given.length() > element.path("max_length").asInt(3_000)) {
      throw new IllegalArgumentException("Too long for " + element);
    }
    value.put("value", given.isEmpty() ? null : given);
  }

  private JsonNode option(JsonNode element, String value) {
    for (JsonNode option : element.path("initial_options")) {
      if (option.path("value").asText().equals(value)) {
        return option;
      }
    }
    if (element.at("/initial_option/value").asText("").equals(value)) {
      return element.get("initial_option");
    }
    for (JsonNode option : element.has("options") ? element.get("options") : offered) {
      if (option.path("value").asText().equals(value)) {
        return option;
      }
    }
    throw new IllegalArgumentException(value + " is not on offer");
  }

  ObjectNode payload() {
    ObjectNode view = json.deepCopy();
    view.put("id", id).put("hash", "1760000000.abc").put("team_id", SlackStandIn.TEAM);
    view.putObject("state").putObject("values");
    return view;
  }
}
