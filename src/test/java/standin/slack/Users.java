package standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The people of the team: what they do goes over the socket, answers come to a response_url. */
final class Users {
  private final Map<String, Interaction> pending = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final Sockets sockets;
  private volatile String responses = "";

  Users(Sockets sockets) {
    this.sockets = sockets;
  }

  void respondAt(String url) {
    responses = url;
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
            .put("team_id", SlackStandIn.TEAM)
            .put("team_domain", "rare")
            .put("channel_id", "C0GENERAL")
            .put("channel_name", "general")
            .put("user_id", "U0ASKER")
            .put("user_name", "asker")
            .put("command", command)
            .put("text", text)
            .put("api_app_id", "A0ASSAY")
            .put("is_enterprise_install", "false")
            .put("trigger_id", "1.2.3");
    return send("slash_commands", payload);
  }

  Interaction press(Channel channel, Posted message, String label) {
    ObjectNode payload =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "block_actions")
            .put("token", "verification")
            .put("api_app_id", "A0ASSAY")
            .put("trigger_id", "1.2.3")
            .put("is_enterprise_install", false);
    payload
        .putObject("user")
        .put("id", "U0ASKER")
        .put("username", "asker")
        .put("team_id", "T0RARE");
    payload.putObject("team").put("id", SlackStandIn.TEAM).put("domain", "rare");
    payload.putObject("channel").put("id", channel.id()).put("name", channel.name());
    payload
        .putObject("container")
        .put("type", "message")
        .put("message_ts", message.ts())
        .put("channel_id", channel.id())
        .put("is_ephemeral", false);
    payload.putObject("state").putObject("values");
    payload.set("message", message.json(false));
    payload.putArray("actions").add(action(message.blocks(), label));
    return send("interactive", payload);
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

  private Interaction send(String type, ObjectNode payload) {
    Interaction interaction = new Interaction();
    String id = String.valueOf(ids.incrementAndGet());
    pending.put(id, interaction);
    payload.put("response_url", responses + id);
    return sockets.send(type, payload, interaction);
  }
}
