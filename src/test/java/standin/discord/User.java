package standin.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import standin.discord.Interaction.Kind;

/** Somebody at a client of Discord: he can do no more than it lets him. */
final class User {
  private static final int STRING = 3;
  private static final int INTEGER = 4;
  private static final int BOOLEAN = 5;
  private static final int LONGEST = 6_000;

  private final Server server;
  private final Registry registry;
  private final Gateway gateway;

  User(Server server, Registry registry, Gateway gateway) {
    this.server = server;
    this.registry = registry;
    this.gateway = gateway;
  }

  Interaction slash(
      Channel channel, String command, String subcommand, Map<String, String> options) {
    ObjectNode data = Wire.object();
    JsonNode sub = subcommand(data, command, subcommand);
    ArrayNode given = data.path("options").get(0).withArrayProperty("options");
    options.forEach(
        (name, value) -> value(given.addObject(), named(sub.path("options"), name), value));
    for (JsonNode option : sub.path("options")) {
      if (option.path("required").asBoolean()
          && !options.containsKey(option.path("name").asText())) {
        throw new IllegalStateException("Option " + option.path("name") + " is required.");
      }
    }
    return act(channel, Kind.COMMAND, data);
  }

  Interaction complete(
      Channel channel, String command, String subcommand, String name, String typed) {
    ObjectNode data = Wire.object();
    JsonNode option = named(subcommand(data, command, subcommand).path("options"), name);
    if (!option.path("autocomplete").asBoolean()) {
      throw new IllegalStateException("Option " + name + " is not completed.");
    }
    ArrayNode given = data.path("options").get(0).withArrayProperty("options");
    given
        .addObject()
        .put("name", name)
        .put("value", typed)
        .put("focused", true)
        .put("type", STRING);
    return act(channel, Kind.AUTOCOMPLETE, data);
  }

  /** Names the command; what is registered of the subcommand. */
  private JsonNode subcommand(ObjectNode data, String command, String subcommand) {
    JsonNode registered =
        registry
            .find(command)
            .orElseThrow(() -> new IllegalStateException("No command /" + command + "."));
    data.put("name", command).put("type", 1).put("id", registered.path("id").asText());
    data.putArray("options").addObject().put("name", subcommand).put("type", 1);
    return named(registered.path("options"), subcommand);
  }

  private static void value(ObjectNode node, JsonNode option, String value) {
    int type = option.path("type").asInt();
    node.put("name", option.path("name").asText()).put("type", type);
    switch (type) {
      case INTEGER -> node.put("value", number(option, value));
      case BOOLEAN -> node.put("value", value.equals("true"));
      default -> node.put("value", text(value));
    }
  }

  private static long number(JsonNode option, String value) {
    long number = Long.parseLong(value);
    if (number < option.path("min_value").asLong(Long.MIN_VALUE)
        || number > option.path("max_value").asLong(Long.MAX_VALUE)) {
      throw new IllegalStateException(value + " is out of bounds.");
    }
    return number;
  }

  private static String text(String value) {
    if (value.isEmpty() || value.length() > LONGEST) {
      throw new IllegalStateException("An option has 1 to " + LONGEST + " characters.");
    }
    return value;
  }

  Interaction press(Channel channel, JsonNode message, String label) {
    for (JsonNode row : message.path("components")) {
      for (JsonNode button : row.path("components")) {
        if (button.path("label").asText().equals(label)) {
          ObjectNode data = Wire.object().put("component_type", 2);
          data.put("custom_id", button.path("custom_id").asText());
          return act(channel, Kind.COMPONENT, data, message);
        }
      }
    }
    throw new IllegalStateException("The message has no button \"" + label + "\".");
  }

  Interaction submit(Channel channel, JsonNode modal, Map<String, String> fields) {
    ObjectNode data = Wire.object().put("custom_id", modal.path("custom_id").asText());
    data.set("components", ModalRules.filled(modal, fields));
    return act(channel, Kind.SUBMISSION, data);
  }

  private Interaction act(Channel channel, Kind kind, ObjectNode data, JsonNode... message) {
    Interaction interaction = new Interaction(kind, channel);
    ObjectNode event = server.interaction(interaction, channel);
    event.set("data", data);
    if (message.length == 1) {
      event.set("message", message[0].deepCopy());
    }
    server.add(interaction);
    gateway.dispatch("INTERACTION_CREATE", event);
    return interaction;
  }

  private static JsonNode named(JsonNode list, String name) {
    for (JsonNode node : list) {
      if (node.path("name").asText().equals(name)) {
        return node;
      }
    }
    throw new IllegalStateException("Nothing called " + name + " is registered.");
  }
}
