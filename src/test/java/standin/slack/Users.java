package standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The people of the team: what they do goes over the socket, answers come to a response_url. */
final class Users {
  static final String USER = "U0ASKER";

  private final Map<String, Interaction> pending = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final Sockets sockets;
  private final Views views;
  private final InstantSource time;
  private volatile String responses = "";
  private volatile String team = SlackStandIn.TEAM;
  private volatile String channel = "C0GENERAL";

  Users(Sockets sockets, Views views, InstantSource time) {
    this.sockets = sockets;
    this.views = views;
    this.time = time;
  }

  void respondAt(String url) {
    responses = url;
  }

  void comeFrom(String team) {
    this.team = team;
  }

  void typeIn(String channel) {
    this.channel = channel;
  }

  /** What the URL says to this body. */
  String respond(String id, JsonNode body) {
    Interaction interaction = pending.get(id);
    return interaction == null ? "expired_url" : interaction.reply(body);
  }

  Interaction type(String command, String text) {
    ObjectNode payload =
        JsonNodeFactory.instance
            .objectNode()
            .put("token", "verification")
            .put("team_id", team)
            .put("team_domain", "rare")
            .put("channel_id", channel)
            .put("channel_name", "general")
            .put("user_id", USER)
            .put("user_name", "asker")
            .put("command", command)
            .put("text", text)
            .put("api_app_id", "A0ASSAY")
            .put("is_enterprise_install", "false");
    return send("slash_commands", payload, true, Users::ofCommand);
  }

  private static List<String> ofCommand(JsonNode answer) {
    boolean good =
        answer.isMissingNode() || Content.refusal(answer, answer.path("blocks")).isEmpty();
    return good ? List.of() : List.of("no message");
  }

  private static List<String> nothing(JsonNode answer) {
    return answer.isEmpty() ? List.of() : List.of("what nobody reads");
  }

  Interaction press(Channel channel, Posted message, String label) {
    ObjectNode payload = pressed(channel.id(), message.blocks(), label);
    payload
        .putObject("container")
        .put("type", "message")
        .put("message_ts", message.ts())
        .put("channel_id", channel.id())
        .put("is_ephemeral", false);
    payload.set("message", message.json(false));
    return send("interactive", payload, true, Users::nothing);
  }

  Interaction press(Interaction answered, String label) {
    List<JsonNode> replies = answered.replies();
    ObjectNode payload = pressed(channel, replies.get(replies.size() - 1).path("blocks"), label);
    payload
        .putObject("container")
        .put("type", "message")
        .put("message_ts", "1760000000.000002")
        .put("channel_id", channel)
        .put("is_ephemeral", true);
    return send("interactive", payload, true, Users::nothing);
  }

  private ObjectNode pressed(String channel, JsonNode blocks, String label) {
    ObjectNode payload = interactive("block_actions");
    payload.putObject("channel").put("id", channel).put("name", "general");
    payload.putObject("state").putObject("values");
    payload.putArray("actions").add(action(blocks, label));
    return payload;
  }

  private static ObjectNode action(JsonNode blocks, String label) {
    for (JsonNode block : blocks) {
      for (JsonNode element : block.path("elements")) {
        if (element.path("text").path("text").asText().equals(label)) {
          ObjectNode action = element.deepCopy();
          return action.put("block_id", "b1").put("action_ts", "1760000000.000001");
        }
      }
    }
    throw new IllegalArgumentException("There is no button " + label);
  }

  Interaction suggest(View view, String block, String typed) {
    JsonNode element = view.input(block).path("element");
    if (typed.length() < element.path("min_query_length").asInt(3)) {
      throw new IllegalArgumentException("Slack does not ask before more is typed");
    }
    ObjectNode payload = interactive("block_suggestion");
    payload
        .put("action_id", element.path("action_id").asText())
        .put("block_id", block)
        .put("value", typed);
    payload.putObject("container").put("type", "view").put("view_id", view.id());
    payload.set("view", view.payload());
    return send(
        "interactive",
        payload,
        false,
        answer -> {
          view.offer(answer.path("options"));
          return Modal.faultsOfOptions(answer);
        });
  }

  Interaction submit(View view, Map<String, String> filled) {
    ObjectNode payload = interactive("view_submission");
    ObjectNode json = view.payload();
    json.putObject("state").set("values", view.values(filled));
    payload.set("view", json);
    payload.putArray("response_urls");
    return send("interactive", payload, false, view::submitted);
  }

  private ObjectNode interactive(String type) {
    ObjectNode payload =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", type)
            .put("token", "verification")
            .put("api_app_id", "A0ASSAY")
            .put("is_enterprise_install", false);
    payload
        .putObject("user")
        .put("id", USER)
        .put("username", "asker")
        .put("name", "asker")
        .put("team_id", team);
    payload.putObject("team").put("id", team).put("domain", "rare");
    return payload;
  }

  private Interaction send(
      String type,
      ObjectNode payload,
      boolean takesAnswers,
      Function<JsonNode, List<String>> judge) {
    Interaction interaction = new Interaction(time, judge);
    payload.put("trigger_id", views.trigger(interaction));
    if (takesAnswers) {
      String id = String.valueOf(ids.incrementAndGet());
      pending.put(id, interaction);
      payload.put("response_url", responses + id);
    }
    return sockets.send(type, payload, interaction);
  }
}
