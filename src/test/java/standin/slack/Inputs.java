package standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The rules of what people fill in: https://docs.slack.dev/reference/block-kit/blocks/input-block
 */
final class Inputs {
  static final int OPTIONS = 100;
  static final int OPTION = 75;
  private static final int LABEL = 2_000;
  private static final int PLACEHOLDER = 150;
  private static final int LENGTH = 3_000;

  private final Faults faults;

  Inputs(Faults faults) {
    this.faults = faults;
  }

  void block(JsonNode block, String at) {
    faults.only(
        block, at, "type", "block_id", "label", "element", "hint", "optional", "dispatch_action");
    faults.plainText(block.path("label"), LABEL, at + "/label");
    faults.flag(block, "optional", at);
    faults.flag(block, "dispatch_action", at);
    if (block.has("hint")) {
      faults.plainText(block.get("hint"), LABEL, at + "/hint");
    }
    element(block.path("element"), at + "/element");
  }

  private void element(JsonNode element, String at) {
    faults.uniqueId(element, "action_id", at);
    if (element.has("placeholder")) {
      faults.plainText(element.get("placeholder"), PLACEHOLDER, at + "/placeholder");
    }
    faults.flag(element, "focus_on_load", at);
    switch (element.path("type").asText()) {
      case "plain_text_input" -> text(element, at);
      case "static_select" -> {
        faults.only(
            element,
            at,
            "type",
            "action_id",
            "placeholder",
            "focus_on_load",
            "options",
            "initial_option");
        options(element, at);
      }
      case "external_select" -> {
        faults.only(
            element,
            at,
            "type",
            "action_id",
            "placeholder",
            "focus_on_load",
            "min_query_length",
            "initial_option");
        faults.number(element, "min_query_length", 0, Integer.MAX_VALUE, at);
      }
      case "multi_external_select" -> several(element, at);
      case "conversations_select" -> conversations(element, at);
      default -> faults.add("unsupported type: " + element.path("type").asText(), at + "/type");
    }
  }

  private void several(JsonNode element, String at) {
    faults.only(
        element,
        at,
        "type",
        "action_id",
        "placeholder",
        "focus_on_load",
        "min_query_length",
        "initial_options",
        "max_selected_items");
    faults.number(element, "min_query_length", 0, Integer.MAX_VALUE, at);
    if (element.has("initial_options")) {
      List<JsonNode> initial = faults.array(element, "initial_options", OPTIONS, at);
      for (int i = 0; i < initial.size(); i++) {
        option(initial.get(i), at + "/initial_options/" + i);
      }
    }
  }

  private void conversations(JsonNode element, String at) {
    faults.only(
        element,
        at,
        "type",
        "action_id",
        "placeholder",
        "focus_on_load",
        "initial_conversation",
        "default_to_current_conversation",
        "filter");
    faults.flag(element, "default_to_current_conversation", at);
    if (element.has("filter")) {
      faults.only(
          element.get("filter"),
          at + "/filter",
          "include",
          "exclude_external_shared_channels",
          "exclude_bot_users");
    }
  }

  private void text(JsonNode element, String at) {
    faults.only(
        element,
        at,
        "type",
        "action_id",
        "placeholder",
        "focus_on_load",
        "multiline",
        "min_length",
        "max_length",
        "initial_value");
    faults.flag(element, "multiline", at);
    faults.number(element, "min_length", 0, LENGTH, at);
    faults.number(element, "max_length", 1, LENGTH, at);
  }

  private void options(JsonNode element, String at) {
    List<JsonNode> options = faults.array(element, "options", OPTIONS, at);
    for (int i = 0; i < options.size(); i++) {
      option(options.get(i), at + "/options/" + i);
    }
    if (element.has("initial_option") && !options.contains(element.get("initial_option"))) {
      faults.add("must be one of the options", at + "/initial_option");
    }
  }

  /** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
  void option(JsonNode option, String at) {
    faults.only(option, at, "text", "value");
    faults.plainText(option.path("text"), OPTION, at + "/text");
    faults.needText(option, "value", OPTION, at);
  }
}
