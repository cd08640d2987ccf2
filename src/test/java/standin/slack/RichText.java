package standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/**
 * The rules of {@code rich_text}: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
 */
final class RichText {
  private static final int MANY = Integer.MAX_VALUE;
  private static final Set<String> TEXT_STYLES =
      Set.of("bold", "italic", "strike", "code", "underline");
  private static final Set<String> OTHER_STYLES =
      Set.of("bold", "italic", "strike", "highlight", "client_highlight", "underline");

  private final Faults faults;

  RichText(Faults faults) {
    this.faults = faults;
  }

  void block(JsonNode block, String at) {
    faults.only(block, at, "type", "block_id", "elements");
    List<JsonNode> elements = faults.array(block, "elements", MANY, at);
    for (int i = 0; i < elements.size(); i++) {
      group(elements.get(i), at + "/elements/" + i);
    }
  }

  private void group(JsonNode group, String at) {
    switch (group.path("type").asText()) {
      case "rich_text_section" -> {
        faults.only(group, at, "type", "elements");
        leaves(group, at);
      }
      case "rich_text_quote", "rich_text_preformatted" -> {
        faults.only(group, at, "type", "elements", "border");
        leaves(group, at);
      }
      case "rich_text_list" -> list(group, at);
      default -> faults.add("unsupported type: " + group.path("type").asText(), at + "/type");
    }
  }

  private void list(JsonNode list, String at) {
    faults.only(list, at, "type", "style", "elements", "indent", "offset", "border");
    faults.needText(list, "style", MANY, at);
    faults.oneOf(list, "style", at, "bullet", "ordered");
    List<JsonNode> items = faults.array(list, "elements", MANY, at);
    for (int i = 0; i < items.size(); i++) {
      String place = at + "/elements/" + i;
      if (items.get(i).path("type").asText().equals("rich_text_section")) {
        group(items.get(i), place);
      } else {
        faults.add("must be a rich_text_section", place);
      }
    }
  }

  private void leaves(JsonNode group, String at) {
    List<JsonNode> leaves = faults.array(group, "elements", MANY, at);
    for (int i = 0; i < leaves.size(); i++) {
      leaf(leaves.get(i), at + "/elements/" + i);
    }
  }

  private void leaf(JsonNode leaf, String at) {
    switch (leaf.path("type").asText()) {
      case "text" -> {
        faults.only(leaf, at, "type", "text", "style");
        faults.needText(leaf, "text", MANY, at);
        style(leaf, at, TEXT_STYLES);
      }
      case "link" -> link(leaf, at);
      case "date" -> date(leaf, at);
      case "emoji" -> need(leaf, at, "name");
      case "user" -> need(leaf, at, "user_id");
      case "usergroup" -> need(leaf, at, "usergroup_id");
      case "channel" -> need(leaf, at, "channel_id");
      case "broadcast" -> need(leaf, at, "range");
      default -> faults.add("unsupported type: " + leaf.path("type").asText(), at + "/type");
    }
  }

  private void link(JsonNode link, String at) {
    faults.only(link, at, "type", "url", "text", "unsafe", "style");
    faults.needText(link, "url", BlockKit.URL, at);
    if (!link.path("url").asText().matches("(https?://|mailto:)\\S+")) {
      faults.add("must be a valid URL", at + "/url");
    }
    faults.text(link, "text", MANY, at);
    style(link, at, TEXT_STYLES);
  }

  private void date(JsonNode date, String at) {
    faults.only(date, at, "type", "timestamp", "format", "timezone", "url", "fallback", "style");
    if (!date.path("timestamp").isIntegralNumber()) {
      faults.add("must provide an integer", at + "/timestamp");
    }
    faults.needText(date, "format", MANY, at);
    if (!date.path("format").asText().contains("{")) {
      faults.add("must hold a date token", at + "/format");
    }
    faults.text(date, "fallback", MANY, at);
    style(date, at, OTHER_STYLES);
  }

  private void need(JsonNode leaf, String at, String name) {
    faults.needText(leaf, name, BlockKit.ID, at);
    style(leaf, at, OTHER_STYLES);
  }

  private void style(JsonNode leaf, String at, Set<String> allowed) {
    if (leaf.has("style")) {
      faults.only(leaf.get("style"), at + "/style", allowed.toArray(String[]::new));
      leaf.get("style").fieldNames().forEachRemaining(n -> faults.flag(leaf.get("style"), n, at));
    }
  }
}
