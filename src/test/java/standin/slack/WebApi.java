package standin.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The methods of the Web API that a bot like ours uses. */
final class WebApi {
  /** Ours; Slack's page recommends 4,000 and cuts at 40,000. */
  static final int TEXT = 4_000;

  private static final int LIST_PAGE = 1_000;
  private static final int HISTORY_PAGE = 999;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Workspace workspace;
  private volatile boolean historyLags;

  WebApi(Workspace workspace) {
    this.workspace = workspace;
  }

  void historyLags(boolean lags) {
    historyLags = lags;
  }

  /** What a method answers to a call with the bot's token. */
  ObjectNode call(String method, JsonNode arguments) {
    return switch (method) {
      case "auth.test" -> authTest();
      case "chat.postMessage" -> post(arguments);
      case "conversations.info" -> info(arguments);
      case "conversations.list" -> list(arguments);
      case "conversations.history" -> history(arguments);
      default -> Reply.no("unknown_method");
    };
  }

  private ObjectNode authTest() {
    return Reply.ok()
        .put("url", "https://rare.slack.com/")
        .put("team", "Rare Earths")
        .put("user", "assay")
        .put("team_id", SlackStandIn.TEAM)
        .put("user_id", "U0BOT")
        .put("bot_id", SlackStandIn.BOT_ID)
        .put("is_enterprise_install", false);
  }

  private ObjectNode post(JsonNode arguments) {
    Optional<Channel> found = workspace.find(arguments.path("channel").asText());
    if (!workspace.scopes().contains("chat:write")) {
      return missing("chat:write");
    }
    if (found.isEmpty()) {
      return Reply.no("channel_not_found");
    }
    Channel channel = found.get();
    if (channel.isArchived()) {
      return Reply.no("is_archived");
    }
    if (!channel.isMember() && !workspace.scopes().contains("chat:write.public")) {
      return Reply.no("not_in_channel");
    }
    JsonNode blocks = parsed(arguments, "blocks");
    JsonNode metadata = parsed(arguments, "metadata");
    Optional<ObjectNode> refusal = refusal(arguments, blocks);
    if (refusal.isEmpty() && arguments.has("metadata") && !isMetadata(metadata)) {
      refusal = Optional.of(Reply.no("invalid_metadata_format"));
    }
    return refusal.orElseGet(() -> store(channel, arguments, blocks, metadata));
  }

  /** What Slack would say against this content, to the Web API and to a response_url alike. */
  static Optional<ObjectNode> refusal(JsonNode arguments, JsonNode blocks) {
    String text = arguments.path("text").asText();
    if (text.isEmpty() && blocks.isEmpty()) {
      return Optional.of(Reply.no("no_text"));
    }
    if (text.length() >= TEXT) {
      return Optional.of(Reply.no("msg_too_long"));
    }
    if (arguments.has("blocks") && !blocks.isArray()) {
      return Optional.of(Reply.no("invalid_blocks_format"));
    }
    List<String> faults = blocks.isArray() ? BlockKit.faults(blocks) : List.of();
    if (!faults.isEmpty()) {
      ObjectNode no = Reply.no("invalid_blocks");
      ArrayNode errors = no.putArray("errors");
      ArrayNode messages = no.putObject("response_metadata").putArray("messages");
      faults.forEach(errors::add);
      faults.forEach(messages::add);
      return Optional.of(no);
    }
    return BlockKit.tooLong(blocks)
        ? Optional.of(Reply.no("msg_blocks_too_long"))
        : Optional.empty();
  }

  private static boolean isMetadata(JsonNode metadata) {
    return metadata.path("event_type").asText().matches("[a-z0-9_.]{1,255}")
        && metadata.path("event_payload").isObject()
        && metadata.size() == 2;
  }

  private ObjectNode store(
      Channel channel, JsonNode arguments, JsonNode blocks, JsonNode metadata) {
    Posted posted = new Posted(workspace.nextTs(), arguments, blocks, metadata, !historyLags);
    channel.store(posted);
    ObjectNode ok = Reply.ok().put("channel", channel.id()).put("ts", posted.ts());
    ok.set("message", posted.json(true));
    return ok;
  }

  private ObjectNode info(JsonNode arguments) {
    Optional<Channel> found = workspace.find(arguments.path("channel").asText());
    if (found.isEmpty()) {
      return Reply.no("channel_not_found");
    }
    String scope = found.get().isPrivate() ? "groups:read" : "channels:read";
    if (!workspace.scopes().contains(scope)) {
      return missing(scope);
    }
    ObjectNode ok = Reply.ok();
    ok.set("channel", found.get().json());
    return ok;
  }

  private ObjectNode list(JsonNode arguments) {
    String types = arguments.path("types").asText("public_channel");
    for (String type : types.split(",")) {
      String scope = type.equals("private_channel") ? "groups:read" : "channels:read";
      if (!workspace.scopes().contains(scope)) {
        return missing(scope);
      }
    }
    List<ObjectNode> all =
        workspace.channels().stream()
            .filter(c -> types.contains(c.isPrivate() ? "private_channel" : "public_channel"))
            .filter(c -> c.isMember() || !c.isPrivate())
            .map(Channel::json)
            .toList();
    return page(arguments, all, "channels", LIST_PAGE);
  }

  private ObjectNode history(JsonNode arguments) {
    Optional<Channel> found = workspace.find(arguments.path("channel").asText());
    // Names are not taken here, unlike in chat.postMessage.
    if (found.isEmpty() || !found.get().id().equals(arguments.path("channel").asText())) {
      return Reply.no("channel_not_found");
    }
    String scope = found.get().isPrivate() ? "groups:history" : "channels:history";
    if (!workspace.scopes().contains(scope)) {
      return missing(scope);
    }
    if (!found.get().isMember()) {
      return Reply.no("not_in_channel");
    }
    boolean metadata = isTrue(arguments.path("include_all_metadata"));
    List<ObjectNode> all = found.get().history().stream().map(p -> p.json(metadata)).toList();
    return page(arguments, all, "messages", HISTORY_PAGE);
  }

  private static ObjectNode page(
      JsonNode arguments, List<ObjectNode> all, String name, int mostAllowed) {
    int limit = arguments.path("limit").asInt(100);
    if (limit < 1 || limit > mostAllowed) {
      return Reply.no("invalid_limit");
    }
    String cursor = arguments.path("cursor").asText("");
    if (!cursor.matches("(next-[0-9]+)?")) {
      return Reply.no("invalid_cursor");
    }
    int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor.substring("next-".length()));
    int to = Math.min(all.size(), from + limit);
    ObjectNode ok = Reply.ok().put("has_more", to < all.size());
    ok.putArray(name).addAll(all.subList(Math.min(from, to), to));
    ok.putObject("response_metadata").put("next_cursor", to < all.size() ? "next-" + to : "");
    return ok;
  }

  private ObjectNode missing(String scope) {
    return Reply.no("missing_scope").put("needed", scope).put("provided", workspace.scopeHeader());
  }

  private static boolean isTrue(JsonNode value) {
    return value.asText().equals("true") || value.asText().equals("1");
  }

  /** An argument that is JSON: in a form it comes as a string. */
  private static JsonNode parsed(JsonNode arguments, String name) {
    JsonNode value = arguments.path(name);
    if (!value.isTextual()) {
      return value;
    }
    try {
      return JSON.readTree(value.asText());
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
