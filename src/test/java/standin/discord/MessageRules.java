package standin.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Set;

/**
 * The limits of a message.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message">messages</a>
 * @see <a href="https://docs.discord.com/developers/components/reference">components</a>
 */
final class MessageRules {
  private static final int SUPPRESS_EMBEDS = 1 << 2;
  private static final int SUPPRESS_NOTIFICATIONS = 1 << 12;
  private static final int IS_COMPONENTS_V2 = 1 << 15;

  private final Problems problems = new Problems();
  private final JsonNode message;

  private MessageRules(JsonNode message) {
    this.message = message;
  }

  /**
   * @throws Refusal as Discord refuses a message like this; also for one that leaves to Discord who
   *     is pinged: its default pings whoever stands in the text
   */
  static void check(JsonNode message) throws Refusal {
    new MessageRules(message).check();
  }

  /** The same, for one that is posted to a channel. */
  static void checkPost(JsonNode message) throws Refusal {
    Problems problems = new Problems();
    int flags = message.path("flags").asInt();
    if ((flags & ~(SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | IS_COMPONENTS_V2)) != 0) {
      problems.at("flags", "NOT_HERE", "A new message has no flags but 4 and 4096.");
    }
    boolean isReply = message.path("message_reference").isObject();
    if (isReply && message.path("allowed_mentions").path("replied_user").asBoolean()) {
      problems.at("allowed_mentions/replied_user", "NOT_HERE", "A reply may ping nobody.");
    }
    problems.refuse();
    check(message);
  }

  /**
   * Only one flag can be changed later.
   *
   * @see <a href="https://docs.discord.com/developers/resources/message#edit-message">edits</a>
   */
  static int editedFlags(JsonNode message, JsonNode given) {
    int kept = message.path("flags").asInt() & ~SUPPRESS_EMBEDS;
    return kept | (given.path("flags").asInt() & SUPPRESS_EMBEDS);
  }

  private void check() throws Refusal {
    problems.tooLong("content", message.path("content").asText(""), 2_000);
    problems.tooLong("nonce", message.path("nonce").asText(""), 25);
    if ((message.path("flags").asInt() & IS_COMPONENTS_V2) != 0) {
      problems.at("flags", "NOT_HERE", "This stand-in knows no Components V2.");
    }
    embeds();
    components();
    Files.check(message, problems);
    mentions();
    problems.refuse();
    if (message.path("content").asText("").isBlank()
        && message.path("embeds").isEmpty()
        && message.path("attachments").isEmpty()) {
      throw new Refusal(400, 50006, "Cannot send an empty message");
    }
  }

  private void mentions() {
    JsonNode allowed = message.path("allowed_mentions");
    if (!allowed.isObject() || !allowed.path("parse").isArray()) {
      problems.at("allowed_mentions", "NOT_HERE", "Say explicitly whom the message may ping.");
      return;
    }
    for (JsonNode parsed : allowed.path("parse")) {
      problems.at(
          "allowed_mentions/parse", "NOT_HERE", "Foreign text may ping " + parsed.asText() + ".");
    }
    for (String id : Pings.forgotten(message)) {
      problems.at("allowed_mentions", "NOT_HERE", "Nothing in the text calls " + id + ".");
    }
    problems.tooMany("allowed_mentions/users", allowed.path("users").size(), 100);
    problems.tooMany("allowed_mentions/roles", allowed.path("roles").size(), 100);
  }

  private void embeds() {
    JsonNode embeds = message.path("embeds");
    problems.tooMany("embeds", embeds.size(), 10);
    int total = 0;
    for (int i = 0; i < embeds.size(); i++) {
      total += embed("embeds/" + i, embeds.get(i));
    }
    if (total > 6_000) {
      problems.at("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
    }
  }

  /** Checks it and counts the characters that go into the common limit. */
  private int embed(String path, JsonNode embed) {
    int size =
        text(path + "/title", embed.path("title"), 256)
            + text(path + "/description", embed.path("description"), 4_096)
            + text(path + "/footer/text", embed.path("footer").path("text"), 2_048)
            + text(path + "/author/name", embed.path("author").path("name"), 256);
    url(path + "/url", embed.path("url"), 2_048);
    JsonNode fields = embed.path("fields");
    problems.tooMany(path + "/fields", fields.size(), 25);
    for (int i = 0; i < fields.size(); i++) {
      String field = path + "/fields/" + i;
      size += requiredText(field + "/name", fields.get(i).path("name"), 256);
      size += requiredText(field + "/value", fields.get(i).path("value"), 1_024);
    }
    if (size == 0) {
      problems.required(path + "/description");
    }
    return size;
  }

  private int requiredText(String path, JsonNode text, int limit) {
    if (text.asText("").isBlank()) {
      problems.required(path);
    }
    return text(path, text, limit);
  }

  private int text(String path, JsonNode node, int limit) {
    String text = node.asText("");
    problems.tooLong(path, text, limit);
    return text.codePointCount(0, text.length());
  }

  private void url(String path, JsonNode node, int limit) {
    if (node.isMissingNode() || node.isNull()) {
      return;
    }
    problems.tooLong(path, node.asText(), limit);
    try {
      URI uri = new URI(node.asText());
      if (!("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
        problems.at(path, "URL_TYPE_INVALID_SCHEME", "Scheme must be one of ('http', 'https').");
      } else if (uri.getHost() == null) {
        problems.at(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
      }
    } catch (URISyntaxException e) {
      problems.at(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
    }
  }

  private void components() {
    JsonNode rows = message.path("components");
    problems.tooMany("components", rows.size(), 5);
    Set<String> ids = new HashSet<>();
    for (int r = 0; r < rows.size(); r++) {
      String path = "components/" + r;
      JsonNode buttons = rows.get(r).path("components");
      if (rows.get(r).path("type").asInt() != 1) {
        problems.at(path, "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1,).");
      }
      if (buttons.isEmpty() || buttons.size() > 5) {
        problems.at(
            path + "/components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
      }
      for (int b = 0; b < buttons.size(); b++) {
        button(path + "/components/" + b, buttons.get(b), ids);
      }
    }
  }

  private void button(String path, JsonNode button, Set<String> ids) {
    int style = button.path("style").asInt();
    String id = button.path("custom_id").asText("");
    if (button.path("type").asInt() != 2 || style < 1 || style > 5) {
      problems.at(path, "UNION_TYPE_CHOICES", "This stand-in knows buttons of style 1 to 5 only.");
    }
    problems.tooLong(path + "/label", button.path("label").asText(""), 80);
    problems.tooLong(path + "/custom_id", id, 100);
    url(path + "/url", button.path("url"), 512);
    if (button.path("label").asText("").isBlank() && !button.has("emoji")) {
      problems.at(path, "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A label is required.");
    }
    if (style == 5 ? !button.has("url") || !id.isEmpty() : id.isEmpty() || button.has("url")) {
      problems.at(path, "BUTTON_COMPONENT_INVALID", "A url and a custom id exclude each other.");
    }
    if (!id.isEmpty() && !ids.add(id)) {
      problems.at(
          path + "/custom_id",
          "COMPONENT_CUSTOM_ID_DUPLICATED",
          "Component custom id cannot be duplicated");
    }
  }
}
