package standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a piece of JSON, each with a pointer to the place, as Slack lists it. */
final class Faults {
  private final List<String> found = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  List<String> found() {
    return List.copyOf(found);
  }

  void add(String what, String at) {
    found.add("[ERROR] " + what + " [json-pointer:" + at + "]");
  }

  /** Nothing but these properties. */
  void only(JsonNode node, String at, String... allowed) {
    Set<String> known = Set.of(allowed);
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                add("invalid additional property: " + name, at);
              }
            });
  }

  /** A string of 1 to {@code most} characters that must be there. */
  void needText(JsonNode node, String name, int most, String at) {
    if (!node.has(name)) {
      add("missing required field: " + name, at);
    } else {
      text(node, name, most, at);
    }
  }

  /** A string of 1 to {@code most} characters if it is there. */
  void text(JsonNode node, String name, int most, String at) {
    JsonNode value = node.get(name);
    if (value == null) {
      return;
    }
    if (!value.isTextual()) {
      add("must provide a string", at + "/" + name);
    } else if (value.asText().isEmpty()) {
      add("must be more than 0 characters", at + "/" + name);
    } else if (value.asText().length() > most) {
      add("must be less than " + (most + 1) + " characters", at + "/" + name);
    }
  }

  void oneOf(JsonNode node, String name, String at, String... allowed) {
    if (node.has(name) && !Set.of(allowed).contains(node.get(name).asText())) {
      add("failed to match allowed values", at + "/" + name);
    }
  }

  void flag(JsonNode node, String name, String at) {
    if (node.has(name) && !node.get(name).isBoolean()) {
      add("must provide a boolean", at + "/" + name);
    }
  }

  /** A whole number if it is there. */
  void number(JsonNode node, String name, int least, int most, String at) {
    JsonNode value = node.get(name);
    if (value != null && !(value.isInt() && value.asInt() >= least && value.asInt() <= most)) {
      add("must be an integer from " + least + " to " + most, at + "/" + name);
    }
  }

  void plainText(JsonNode text, int most, String at) {
    if (!text.path("type").asText().equals("plain_text")) {
      add("must be a plain_text object", at);
      return;
    }
    only(text, at, "type", "text", "emoji");
    needText(text, "text", most, at);
    flag(text, "emoji", at);
  }

  /** An array of 1 to {@code most} objects; empty where it is none. */
  List<JsonNode> array(JsonNode node, String name, int most, String at) {
    JsonNode array = node.get(name);
    if (array == null || !array.isArray()) {
      add("missing required field: " + name, at);
      return List.of();
    }
    if (array.isEmpty()) {
      add("no less than 1 items allowed", at + "/" + name);
    }
    if (array.size() > most) {
      add("no more than " + most + " items allowed", at + "/" + name);
    }
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items;
  }

  /** An id that occurs once in a message. */
  void uniqueId(JsonNode node, String name, String at) {
    text(node, name, BlockKit.ID, at);
    if (node.has(name) && !ids.add(name + " " + node.get(name).asText())) {
      add(name + " already exists: " + node.get(name).asText(), at + "/" + name);
    }
  }
}
