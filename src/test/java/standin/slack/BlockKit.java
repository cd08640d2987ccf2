package standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The rules of Block Kit: https://docs.slack.dev/reference/block-kit/blocks */
final class BlockKit {
  static final int BLOCKS = 50;

  /** Of JSON over all blocks: https://github.com/slackapi/bolt-js/issues/2509 */
  static final int ALL_CHARACTERS = 13_200;

  static final int ID = 255;
  static final int URL = 3_000;
  private static final int TEXT = 3_000;
  private static final int FIELDS = 10;
  private static final int FIELD = 2_000;
  private static final int HEADER = 150;
  private static final int CONTEXT = 10;
  private static final int ACTIONS = 25;
  private static final int BUTTON = 75;
  private static final int VALUE = 2_000;
  private static final int ALT = 2_000;

  private final Faults faults = new Faults();

  private BlockKit() {}

  /** What is wrong with the blocks of a message; empty when all is well. */
  static List<String> faults(JsonNode blocks) {
    return faults(blocks, BLOCKS);
  }

  /** The same where there may be another number of blocks. */
  static List<String> faults(JsonNode blocks, int most) {
    BlockKit kit = new BlockKit();
    if (!blocks.isArray()) {
      kit.faults.add("must provide an array", "/blocks");
    } else if (blocks.size() > most) {
      kit.faults.add("no more than " + most + " items allowed", "/blocks");
    }
    for (int i = 0; i < blocks.size(); i++) {
      kit.block(blocks.get(i), "/blocks/" + i);
    }
    return kit.faults.found();
  }

  static boolean tooLong(JsonNode blocks) {
    return blocks.toString().length() > ALL_CHARACTERS;
  }

  private void block(JsonNode block, String at) {
    faults.uniqueId(block, "block_id", at);
    switch (block.path("type").asText()) {
      case "section" -> section(block, at);
      case "header" -> header(block, at);
      case "context" -> context(block, at);
      case "actions" -> actions(block, at);
      case "divider" -> faults.only(block, at, "type", "block_id");
      case "image" -> image(block, at, "type", "block_id", "image_url", "alt_text", "title");
      case "rich_text" -> new RichText(faults).block(block, at);
      case "input" -> new Inputs(faults).block(block, at);
      default -> faults.add("unsupported type: " + block.path("type").asText(), at + "/type");
    }
  }

  private void section(JsonNode block, String at) {
    faults.only(block, at, "type", "block_id", "text", "fields", "accessory", "expand");
    if (block.has("text")) {
      textObject(block.get("text"), TEXT, at + "/text");
    } else if (!block.has("fields")) {
      faults.add("missing required field: text", at);
    }
    if (block.has("fields")) {
      List<JsonNode> fields = faults.array(block, "fields", FIELDS, at);
      for (int i = 0; i < fields.size(); i++) {
        textObject(fields.get(i), FIELD, at + "/fields/" + i);
      }
    }
    if (block.has("accessory")) {
      button(block.get("accessory"), at + "/accessory");
    }
  }

  private void header(JsonNode block, String at) {
    faults.only(block, at, "type", "block_id", "text");
    faults.plainText(block.path("text"), HEADER, at + "/text");
  }

  private void context(JsonNode block, String at) {
    faults.only(block, at, "type", "block_id", "elements");
    List<JsonNode> elements = faults.array(block, "elements", CONTEXT, at);
    for (int i = 0; i < elements.size(); i++) {
      String place = at + "/elements/" + i;
      if (elements.get(i).path("type").asText().equals("image")) {
        image(elements.get(i), place, "type", "image_url", "alt_text");
      } else {
        textObject(elements.get(i), TEXT, place);
      }
    }
  }

  private void actions(JsonNode block, String at) {
    faults.only(block, at, "type", "block_id", "elements");
    List<JsonNode> elements = faults.array(block, "elements", ACTIONS, at);
    for (int i = 0; i < elements.size(); i++) {
      button(elements.get(i), at + "/elements/" + i);
    }
  }

  private void button(JsonNode button, String at) {
    if (!button.path("type").asText().equals("button")) {
      faults.add("unsupported type: " + button.path("type").asText(), at + "/type");
      return;
    }
    faults.only(
        button, at, "type", "text", "action_id", "url", "value", "style", "accessibility_label");
    faults.plainText(button.path("text"), BUTTON, at + "/text");
    faults.uniqueId(button, "action_id", at);
    faults.text(button, "value", VALUE, at);
    faults.text(button, "url", URL, at);
    faults.text(button, "accessibility_label", BUTTON, at);
    faults.oneOf(button, "style", at, "primary", "danger");
  }

  private void image(JsonNode image, String at, String... allowed) {
    faults.only(image, at, allowed);
    faults.needText(image, "image_url", URL, at);
    faults.needText(image, "alt_text", ALT, at);
  }

  private void textObject(JsonNode text, int most, String at) {
    String type = text.path("type").asText();
    if (type.equals("plain_text")) {
      faults.plainText(text, most, at);
    } else if (type.equals("mrkdwn")) {
      faults.only(text, at, "type", "text", "verbatim");
      faults.needText(text, "text", most, at);
      faults.flag(text, "verbatim", at);
    } else {
      faults.add("unsupported type: " + type, at + "/type");
    }
  }
}
