package standin.discord;

import static java.lang.Long.MAX_VALUE;

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
  private static final Pattern MESSAGE =
      Pattern.compile("(GET|PATCH|DELETE) channels/(\\d+)/messages/(\\d+)");
  private static final Pattern COMMANDS = Pattern.compile("(\\w+) applications/(\\d+)/commands");
  private static final Pattern CALLBACK =
      Pattern.compile("POST interactions/(\\d+)/([\\w-]+)/callback");
  private static final Pattern ORIGINAL =
      Pattern.compile("PATCH webhooks/(\\d+)/([\\w-]+)/messages/@original");

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
      return server
          .channel(match.group(1))
          .history(limit(query), number(query, "after", 0), number(query, "before", MAX_VALUE));
    }
    match = MESSAGE.matcher(request);
    if (match.matches()) {
      return message(match.group(1), server.channel(match.group(2)), match.group(3), body);
    }
    match = COMMANDS.matcher(request);
    if (match.matches() && match.group(2).equals(server.botId())) {
      return registry.answer(match.group(1), body);
    }
    return interaction(request, body);
  }

  private JsonNode message(String method, Channel channel, String id, JsonNode body)
      throws Refusal {
    switch (method) {
      case "GET" -> {
        return channel.message(id);
      }
      case "PATCH" -> {
        return channel.edit(id, (ObjectNode) body, server.bot());
      }
      default -> {
        channel.delete(id, server.bot());
        return nothing();
      }
    }
  }

  private JsonNode interaction(String request, JsonNode body) throws Refusal {
    Matcher match = CALLBACK.matcher(request);
    if (match.matches()) {
      Interaction interaction = server.interaction(match.group(2));
      interaction.first(body, server.bot());
      ObjectNode answer = Wire.object();
      answer.putObject("interaction").put("id", interaction.id).put("type", 2);
      answer.putObject("resource").put("type", body.path("type").asInt());
      return answer;
    }
    match = ORIGINAL.matcher(request);
    if (match.matches() && match.group(1).equals(server.botId())) {
      return server.interaction(match.group(2)).edit(body, server.bot());
    }
    throw new Refusal(404, 0, "404: Not Found");
  }

  private static int limit(String query) throws Refusal {
    long limit = number(query, "limit", 50);
    if (limit < 1 || limit > 100) {
      Problems problems = new Problems();
      problems.at("limit", "NUMBER_TYPE_MAX", "int value should be less than or equal to 100.");
      problems.refuse();
    }
    return (int) limit;
  }

  private static long number(String query, String name, long otherwise) {
    for (String parameter : query.split("&")) {
      if (parameter.matches(name + "=\\d{1,18}|" + name + "=[1-8]\\d{18}")) {
        return Long.parseLong(parameter.substring(name.length() + 1));
      }
    }
    return otherwise;
  }

  static JsonNode nothing() {
    return MissingNode.getInstance();
  }
}
