package standin.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the API offers: each method and path, and what it does to the server. */
final class Routes {
  private static final Pattern CHANNEL = Pattern.compile("GET channels/(\\d+)");
  private static final Pattern POST = Pattern.compile("POST channels/(\\d+)/messages");
  private static final Pattern HISTORY = Pattern.compile("GET channels/(\\d+)/messages");
  private static final Pattern COMMANDS = Pattern.compile("(\\w+) applications/(\\d+)/commands");
  private static final Pattern CALLBACK =
      Pattern.compile("POST interactions/(\\d+)/([\\w-]+)/callback");
  private static final Pattern ORIGINAL =
      Pattern.compile("PATCH webhooks/(\\d+)/([\\w-]+)/messages/@original");
  private static final Pattern LIMIT = Pattern.compile("(?:.*&)?limit=(\\d+).*");

  private final Server server;
  private final Registry registry;

  Routes(Server server, Registry registry) {
    this.server = server;
    this.registry = registry;
  }

  /** The answer; a missing node for 204. */
  JsonNode answer(String request, String query, JsonNode body) throws Refusal {
    if (request.equals("GET users/@me")) {
      return server.bot();
    }
    if (request.equals("GET gateway/bot") || request.equals("GET gateway")) {
      return server.gateway();
    }
    Matcher match = CHANNEL.matcher(request);
    if (match.matches()) {
      return server.channel(match.group(1)).json(server.guildId());
    }
    match = POST.matcher(request);
    if (match.matches()) {
      return server.channel(match.group(1)).post((ObjectNode) body, server.bot());
    }
    match = HISTORY.matcher(request);
    if (match.matches()) {
      return server.channel(match.group(1)).history(limit(query));
    }
    match = COMMANDS.matcher(request);
    if (match.matches() && match.group(2).equals(server.botId())) {
      return registry.answer(match.group(1), body);
    }
    return interaction(request, body);
  }

  private JsonNode interaction(String request, JsonNode body) throws Refusal {
    Matcher match = CALLBACK.matcher(request);
    if (match.matches()) {
      Interaction interaction = server.interaction(match.group(2));
      interaction.first(body);
      ObjectNode answer = Wire.object();
      answer.putObject("interaction").put("id", interaction.id).put("type", 2);
      answer.putObject("resource").put("type", body.path("type").asInt());
      return answer;
    }
    match = ORIGINAL.matcher(request);
    if (match.matches() && match.group(1).equals(server.botId())) {
      server.interaction(match.group(2)).edit(body);
      return Channel.message(body, server.bot(), server.firstChannel().id);
    }
    throw new Refusal(404, 0, "404: Not Found");
  }

  private static int limit(String query) throws Refusal {
    Matcher match = LIMIT.matcher(query);
    int limit = match.matches() ? Integer.parseInt(match.group(1)) : 50;
    if (limit < 1 || limit > 100) {
      Problems problems = new Problems();
      problems.at("limit", "NUMBER_TYPE_MAX", "int value should be less than or equal to 100.");
      problems.refuse();
    }
    return limit;
  }

  static JsonNode nothing() {
    return MissingNode.getInstance();
  }
}
