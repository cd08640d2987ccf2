package standin.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A text channel: what stands in it, and what the bot may do there. */
final class Channel {
  /** "The past few minutes" in which a nonce counts. */
  private static final Duration NONCE = Duration.ofMinutes(5);

  final String id;
  final String name;
  private final Set<Right> rights;
  private final List<Stored> messages = new ArrayList<>();
  private boolean hiding;

  private record Stored(ObjectNode message, String nonce, long at, boolean hidden) {}

  Channel(String id, String name, Set<Right> rights) {
    this.id = id;
    this.name = name;
    this.rights = EnumSet.copyOf(rights);
  }

  /** Posts, unless a message with this nonce stands. */
  synchronized ObjectNode post(ObjectNode given, ObjectNode author) throws Refusal {
    require(Right.VIEW_CHANNEL, 50001, "Missing Access");
    require(Right.SEND_MESSAGES, 50013, "Missing Permissions");
    if (!given.path("embeds").isEmpty()) {
      require(Right.EMBED_LINKS, 50013, "Missing Permissions");
    }
    MessageRules.check(given);
    String nonce = given.path("nonce").asText("");
    for (Stored stored : messages) {
      if (given.path("enforce_nonce").asBoolean() && stands(stored, nonce)) {
        return stored.message.deepCopy().put("nonce", nonce);
      }
    }
    ObjectNode message = message(given, author, id);
    messages.add(new Stored(message, nonce, System.nanoTime(), hiding));
    return message.deepCopy().put("nonce", nonce);
  }

  private static boolean stands(Stored stored, String nonce) {
    boolean recent = System.nanoTime() - stored.at < NONCE.toNanos();
    return recent && !nonce.isEmpty() && stored.nonce.equals(nonce);
  }

  /** Newest first; nothing, and no error, without the right to read. The nonce is not kept. */
  synchronized ArrayNode history(int limit) throws Refusal {
    require(Right.VIEW_CHANNEL, 50001, "Missing Access");
    ArrayNode history = Wire.array();
    for (int i = messages.size() - 1; i >= 0 && history.size() < limit; i--) {
      if (rights.contains(Right.READ_MESSAGE_HISTORY) && !messages.get(i).hidden) {
        history.add(messages.get(i).message.deepCopy());
      }
    }
    return history;
  }

  synchronized List<JsonNode> messages() {
    return messages.stream().map(stored -> (JsonNode) stored.message.deepCopy()).toList();
  }

  synchronized void hideNewMessages(boolean hide) {
    hiding = hide;
    if (!hide) {
      messages.replaceAll(s -> new Stored(s.message, s.nonce, s.at, false));
    }
  }

  ObjectNode json(String guild) {
    ObjectNode json = Wire.object().put("id", id).put("type", 0).put("name", name);
    json.put("guild_id", guild).put("position", 0).put("nsfw", false);
    json.put("rate_limit_per_user", 0).put("flags", 0).putNull("topic").putNull("parent_id");
    json.putArray("permission_overwrites")
        .addObject()
        .put("id", guild)
        .put("type", 0)
        .put("allow", Long.toString(Right.bits(rights)))
        .put("deny", Long.toString(Right.bits(EnumSet.complementOf(EnumSet.copyOf(rights)))));
    return json;
  }

  private void require(Right right, int code, String message) throws Refusal {
    if (!rights.contains(right)) {
      throw new Refusal(403, code, message);
    }
  }

  /** The message as Discord completes it. */
  static ObjectNode message(JsonNode given, ObjectNode author, String channel) {
    ObjectNode message = Wire.object().put("id", Wire.newId()).put("channel_id", channel);
    message.put("type", 0).put("content", given.path("content").asText(""));
    message.set("author", author.deepCopy());
    message.put("timestamp", Instant.now().toString()).putNull("edited_timestamp");
    message.put("tts", false).put("mention_everyone", false).put("pinned", false).put("flags", 0);
    for (String empty : new String[] {"mentions", "mention_roles", "attachments"}) {
      message.putArray(empty);
    }
    ArrayNode embeds = message.putArray("embeds");
    for (JsonNode embed : given.path("embeds")) {
      embeds.add(((ObjectNode) embed.deepCopy()).put("type", "rich"));
    }
    ArrayNode components = message.putArray("components");
    given.path("components").forEach(row -> components.add(row.deepCopy()));
    return message;
  }
}
