package standin.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The limits of a modal, and what a user can do with one.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#label">components of
 *     modals</a>
 */
final class ModalRules {
  private static final int SELECT = 3;
  private static final int TEXT = 4;
  private static final int WORDS = 10;
  private static final int LABEL = 18;

  private final Problems problems = new Problems();
  private final Set<String> ids = new HashSet<>();

  private ModalRules() {}

  static void check(JsonNode modal) throws Refusal {
    ModalRules rules = new ModalRules();
    rules.problems.lengthBetween("data/custom_id", modal.path("custom_id").asText(""), 1, 100);
    rules.problems.lengthBetween("data/title", modal.path("title").asText("").strip(), 1, 45);
    JsonNode labels = modal.path("components");
    rules.between("data/components", labels.size(), 1, 5);
    for (int i = 0; i < labels.size(); i++) {
      String path = "data/components/" + i;
      if (labels.get(i).path("type").asInt() == WORDS) {
        rules.problems.lengthBetween(
            path + "/content", labels.get(i).path("content").asText("").strip(), 1, 4_000);
      } else {
        rules.label(path, labels.get(i));
      }
    }
    rules.problems.refuse();
  }

  private void between(String path, int number, int least, int most) {
    if (number < least || number > most) {
      problems.at(path, "BASE_TYPE_BAD_LENGTH", "Must be between " + least + " and " + most + ".");
    }
  }

  private void label(String path, JsonNode label) {
    if (label.path("type").asInt() != LABEL) {
      problems.at(path, "UNION_TYPE_CHOICES", "This stand-in knows labels and words only.");
    }
    problems.lengthBetween(path + "/label", label.path("label").asText("").strip(), 1, 45);
    problems.tooLong(path + "/description", label.path("description").asText(""), 100);
    JsonNode component = label.path("component");
    String id = component.path("custom_id").asText("");
    problems.lengthBetween(path + "/custom_id", id, 1, 100);
    if (!ids.add(id)) {
      problems.at(path, "COMPONENT_CUSTOM_ID_DUPLICATED", "Custom id cannot be duplicated");
    }
    switch (component.path("type").asInt()) {
      case TEXT -> text(path + "/component", component);
      case SELECT -> select(path + "/component", component);
      default -> problems.at(path, "UNION_TYPE_CHOICES", "This stand-in knows 3 and 4 only.");
    }
  }

  private void text(String path, JsonNode input) {
    between(path + "/style", input.path("style").asInt(), 1, 2);
    between(path + "/min_length", input.path("min_length").asInt(0), 0, 4_000);
    between(path + "/max_length", input.path("max_length").asInt(4_000), 1, 4_000);
    problems.tooLong(path + "/value", input.path("value").asText(""), 4_000);
    problems.tooLong(path + "/placeholder", input.path("placeholder").asText(""), 100);
  }

  private void select(String path, JsonNode select) {
    JsonNode options = select.path("options");
    between(path + "/options", options.size(), 1, 25);
    Set<String> values = new HashSet<>();
    for (int i = 0; i < options.size(); i++) {
      String at = path + "/options/" + i;
      String value = options.get(i).path("value").asText("");
      problems.lengthBetween(
          at + "/label", options.get(i).path("label").asText("").strip(), 1, 100);
      problems.lengthBetween(at + "/value", value, 1, 100);
      problems.tooLong(at + "/description", options.get(i).path("description").asText(""), 100);
      if (!values.add(value)) {
        problems.at(at, "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "Value twice");
      }
    }
    if (select.path("disabled").asBoolean()) {
      problems.at(path, "NOT_HERE", "A select menu in a modal cannot be disabled.");
    }
    if (select.path("min_values").asInt(1) == 0 && select.path("required").asBoolean(true)) {
      problems.at(path, "NOT_HERE", "What is required has at least one value.");
    }
  }

  /** What arrives when a user fills these fields in; he can do no more than the modal lets him. */
  static ArrayNode filled(JsonNode modal, Map<String, String> fields) {
    Set<String> unknown = new HashSet<>(fields.keySet());
    ArrayNode labels = Wire.array();
    for (JsonNode label : modal.path("components")) {
      if (label.path("type").asInt() == WORDS) {
        continue;
      }
      JsonNode asked = label.path("component");
      String id = asked.path("custom_id").asText();
      unknown.remove(id);
      String value = fields.getOrDefault(id, asked.path("value").asText(""));
      require(asked, value);
      ObjectNode given = label(labels);
      given.put("type", asked.path("type").asInt()).put("custom_id", id);
      if (asked.path("type").asInt() == TEXT) {
        given.put("value", value);
      } else if (value.isEmpty()) {
        given.putArray("values");
      } else {
        given.putArray("values").add(value);
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalStateException("The modal has no field " + unknown);
    }
    return labels;
  }

  private static ObjectNode label(ArrayNode labels) {
    int id = 1 + 2 * labels.size();
    ObjectNode label = labels.addObject().put("type", LABEL).put("id", id);
    return label.putObject("component").put("id", id + 1);
  }

  private static void require(JsonNode asked, String value) {
    boolean possible =
        value.isEmpty()
            ? !asked.path("required").asBoolean(true)
            : asked.path("type").asInt() == TEXT
                ? value.length() <= asked.path("max_length").asInt(4_000)
                : asked.path("options").findValuesAsText("value").contains(value);
    if (!possible) {
      throw new IllegalStateException(
          "Nobody can send \"" + value + "\" as " + asked.path("custom_id"));
    }
  }
}
