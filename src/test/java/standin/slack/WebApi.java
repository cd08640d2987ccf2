package standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The methods of the Web API that a bot like ours uses. */
final class WebApi {
  private static final int LIST_PAGE = 1_000;
  private static final int HISTORY_PAGE = 999;

  private final Workspace workspace;
  private final Chat chat;
  private final Views views;
  private final Files files;

  WebApi(Workspace workspace, Chat chat, Views views, Files files) {
    this.workspace = workspace;
    this.chat = chat;
    this.views = views;
    this.files = files;
  }

  /** What a method answers to a call with the bot's token. */
  ObjectNode call(String method, JsonNode arguments) {
    return switch (method) {
      case "auth.test" -> authTest();
      case "chat.postMessage" -> chat.post(arguments);
      case "chat.update" -> chat.update(arguments);
      case "chat.delete" -> chat.delete(arguments);
      case "conversations.info" -> info(arguments);
      case "conversations.list" -> list(arguments);
      case "conversations.history" -> history(arguments);
      case "conversations.replies" -> replies(arguments);
      case "users.info" -> user(arguments);
      case "usergroups.list" -> groups(arguments);
      case "views.open" -> views.open(arguments);
      case "views.update" -> views.update(arguments);
      case "files.getUploadURLExternal" -> files.url(arguments);
      case "files.completeUploadExternal" -> files.complete(arguments);
      default -> Reply.no("unknown_method");
    };
  }

  private ObjectNode authTest() {
    return Reply.ok()
        .put("url", "https://rare.slack.com/")
        .put("team", "Rare Earths")
        .put("user", "assay")
        .put("team_id", SlackStandIn.TEAM)
        .put("user_id", SlackStandIn.USER_ID)
        .put("bot_id", SlackStandIn.BOT_ID)
        .put("is_enterprise_install", false);
  }

  private ObjectNode info(JsonNode arguments) {
    Optional<Channel> found = workspace.find(arguments.path("channel").asText());
    if (found.isEmpty()) {
      return Reply.no("channel_not_found");
    }
    String scope = found.get().isPrivate() ? "groups:read" : "channels:read";
    if (!workspace.scopes().contains(scope)) {
      return workspace.missing(scope);
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
        return workspace.missing(scope);
      }
    }
    List<Channel> all =
        workspace.channels().stream()
            .filter(c -> types.contains(c.isPrivate() ? "private_channel" : "public_channel"))
            .filter(c -> c.isMember() || !c.isPrivate())
            .toList();
    return page(arguments, all, "channels", LIST_PAGE, Channel::json);
  }

  private ObjectNode history(JsonNode arguments) {
    Optional<Channel> found = workspace.byId(arguments.path("channel").asText());
    return unreadable(found)
        .orElseGet(() -> messages(arguments, found.get(), found.get().history()));
  }

  /** Of a message in a thread it shows that one alone. */
  private ObjectNode replies(JsonNode arguments) {
    Optional<Channel> found = workspace.byId(arguments.path("channel").asText());
    Optional<ObjectNode> refusal = unreadable(found);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    String ts = arguments.path("ts").asText();
    return found.get().find(ts).isPresent() || found.get().holdsThread(ts)
        ? messages(arguments, found.get(), found.get().thread(ts))
        : Reply.no("thread_not_found");
  }

  private ObjectNode user(JsonNode arguments) {
    if (!workspace.scopes().contains("users:read")) {
      return workspace.missing("users:read");
    }
    String id = arguments.path("user").asText();
    if (!id.equals(Users.USER)) {
      return Reply.no("user_not_found");
    }
    ObjectNode ok = Reply.ok();
    ok.putObject("user")
        .put("id", id)
        .put("team_id", SlackStandIn.TEAM)
        .put("name", "asker")
        .put("deleted", false)
        .put("is_admin", workspace.admins().contains(id))
        .put("is_owner", false)
        .put("is_bot", false);
    return ok;
  }

  private ObjectNode groups(JsonNode arguments) {
    if (!workspace.scopes().contains("usergroups:read")) {
      return workspace.missing("usergroups:read");
    }
    boolean members = Posted.isTrue(arguments.path("include_users"));
    ObjectNode ok = Reply.ok();
    ArrayNode all = ok.putArray("usergroups");
    workspace
        .groups()
        .forEach(
            (id, users) -> {
              ObjectNode group = all.addObject().put("id", id).put("name", "desk");
              group.put("user_count", users.size());
              if (members) {
                users.forEach(group.putArray("users")::add);
              }
            });
    return ok;
  }

  private Optional<ObjectNode> unreadable(Optional<Channel> channel) {
    if (channel.isEmpty()) {
      return Optional.of(Reply.no("channel_not_found"));
    }
    String scope = channel.get().isPrivate() ? "groups:history" : "channels:history";
    if (!workspace.scopes().contains(scope)) {
      return Optional.of(workspace.missing(scope));
    }
    return channel.get().isMember() ? Optional.empty() : Optional.of(Reply.no("not_in_channel"));
  }

  private static ObjectNode messages(JsonNode arguments, Channel channel, List<Posted> shown) {
    boolean metadata = Posted.isTrue(arguments.path("include_all_metadata"));
    String oldest = arguments.path("oldest").asText("0");
    String latest = arguments.path("latest").asText("9");
    boolean inclusive = Posted.isTrue(arguments.path("inclusive"));
    List<Posted> within =
        shown.stream().filter(m -> isWithin(m.ts(), oldest, latest, inclusive)).toList();
    return page(arguments, within, "messages", HISTORY_PAGE, m -> channel.json(m, metadata));
  }

  private static boolean isWithin(String ts, String oldest, String latest, boolean inclusive) {
    boolean isEnd = ts.equals(oldest) || ts.equals(latest);
    return isEnd ? inclusive : ts.compareTo(oldest) > 0 && ts.compareTo(latest) < 0;
  }

  private static <T> ObjectNode page(
      JsonNode arguments, List<T> all, String name, int most, Function<T, ObjectNode> json) {
    int limit = arguments.path("limit").asInt(100);
    if (limit < 1 || limit > most) {
      return Reply.no("invalid_limit");
    }
    String cursor = arguments.path("cursor").asText("");
    if (!cursor.matches("(next-[0-9]+)?")) {
      return Reply.no("invalid_cursor");
    }
    int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor.substring("next-".length()));
    int to = Math.min(all.size(), from + limit);
    ObjectNode ok = Reply.ok().put("has_more", to < all.size());
    ArrayNode page = ok.putArray(name);
    all.subList(Math.min(from, to), to).forEach(item -> page.add(json.apply(item)));
    ok.putObject("response_metadata").put("next_cursor", to < all.size() ? "next-" + to : "");
    return ok;
  }
}
