package standin.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** Messages as Discord completes, edits and joins them. */
final class Messages {
  private static final int REPLY = 19;

  private Messages() {}

  static ObjectNode of(JsonNode given, ObjectNode author, String channel, Instant now) {
    ObjectNode message = Wire.object().put("id", Wire.newId()).put("channel_id", channel);
    message.put("type", 0).put("content", given.path("content").asText(""));
    message.set("author", author.deepCopy());
    message.put("timestamp", now.toString()).putNull("edited_timestamp");
    message.put("tts", false).put("mention_everyone", false).put("pinned", false);
    message.put("flags", given.path("flags").asInt());
    message.set("mentions", Pings.users(given));
    message.set("mention_roles", Pings.roles(given));
    message.set("attachments", Files.of(given));
    message.set("embeds", embeds(given));
    message.set("components", components(given));
    return message;
  }

  private static ArrayNode embeds(JsonNode given) {
    ArrayNode embeds = Wire.array();
    for (JsonNode embed : given.path("embeds")) {
      embeds.add(((ObjectNode) embed.deepCopy()).put("type", "rich"));
    }
    return embeds;
  }

  private static ArrayNode components(JsonNode given) {
    ArrayNode components = Wire.array();
    given.path("components").forEach(row -> components.add(row.deepCopy()));
    return components;
  }

  /** Not in what it replies to. */
  static boolean has(JsonNode message, String part) {
    return (message.path("content").toString()
            + message.path("embeds")
            + message.path("components").findValuesAsText("custom_id"))
        .contains(part);
  }

  /** Makes it a reply. */
  static void refer(ObjectNode message, ObjectNode to) {
    message.put("type", REPLY);
    message
        .putObject("message_reference")
        .put("type", 0)
        .put("channel_id", to.path("channel_id").asText())
        .put("message_id", to.path("id").asText());
  }

  /** The message with what was given instead of what it had; checked as if it were posted so. */
  static ObjectNode edited(ObjectNode message, ObjectNode given, Instant now) throws Refusal {
    ObjectNode checked = message.deepCopy();
    for (String part : List.of("content", "embeds", "components")) {
      if (given.has(part)) {
        checked.set(part, given.get(part).deepCopy());
      }
    }
    // The default pings whoever stands in new content, whatever was said when it was posted.
    if (given.has("content")) {
      checked.set("allowed_mentions", given.path("allowed_mentions").deepCopy());
    } else {
      checked.putObject("allowed_mentions").putArray("parse");
    }
    MessageRules.check(checked);
    ObjectNode edited = message.deepCopy().put("content", checked.path("content").asText(""));
    edited.set("embeds", embeds(checked));
    edited.set("components", components(checked));
    if (given.has("flags")) {
      edited.put("flags", MessageRules.editedFlags(message, given));
    }
    return edited.put("edited_timestamp", now.toString());
  }
}
