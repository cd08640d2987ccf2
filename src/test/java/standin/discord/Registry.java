package standin.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The application's global commands. */
final class Registry {
  /** Creates a day; a command whose name stands already is changed, not created. */
  private static final int CREATES = 200;

  private final String application;
  private final Map<String, ObjectNode> commands = new LinkedHashMap<>();
  private int creates;
  private int writes;

  Registry(String application) {
    this.application = application;
  }

  synchronized JsonNode answer(String method, JsonNode body) throws Refusal {
    switch (method) {
      case "GET" -> {
        return list();
      }
      case "POST" -> {
        writes++;
        return store((ObjectNode) body);
      }
      case "PUT" -> {
        writes++;
        return replaceAll(body);
      }
      default -> throw new Refusal(405, 0, "405: Method Not Allowed");
    }
  }

  private JsonNode replaceAll(JsonNode body) throws Refusal {
    for (JsonNode command : body) {
      CommandRules.check(command);
    }
    commands.keySet().retainAll(body.findValuesAsText("name"));
    for (JsonNode command : body) {
      store((ObjectNode) command);
    }
    return list();
  }

  private ObjectNode store(ObjectNode command) throws Refusal {
    CommandRules.check(command);
    String name = command.path("name").asText();
    if (!commands.containsKey(name) && ++creates > CREATES) {
      throw new Refusal(
          429, 30034, "Max number of daily application command creates has been reached (200)");
    }
    ObjectNode stored = CommandRules.stored(command, application);
    commands.put(name, stored);
    return stored.deepCopy();
  }

  private ArrayNode list() {
    ArrayNode list = Wire.array();
    commands.values().forEach(command -> list.add(command.deepCopy()));
    return list;
  }

  synchronized Optional<JsonNode> find(String name) {
    return Optional.ofNullable(commands.get(name)).map(JsonNode::deepCopy);
  }

  synchronized int creates() {
    return creates;
  }

  synchronized int writes() {
    return writes;
  }
}
