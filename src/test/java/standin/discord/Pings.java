package standin.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a message pings: who is called in its text, not in its embeds, and allowed to be.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/resources/message#allowed-mentions-object">allowed
 *     mentions</a>
 */
final class Pings {
  private static final Pattern USER = Pattern.compile("(?<!\\\\)<@!?([0-9]+)>");
  private static final Pattern ROLE = Pattern.compile("(?<!\\\\)<@&([0-9]+)>");

  private Pings() {}

  static ArrayNode users(JsonNode given) {
    ArrayNode users = Wire.array();
    for (String id : in(given, USER, "users")) {
      users.addObject().put("id", id).put("username", "user" + id).put("discriminator", "0");
    }
    return users;
  }

  static ArrayNode roles(JsonNode given) {
    ArrayNode roles = Wire.array();
    in(given, ROLE, "roles").forEach(roles::add);
    return roles;
  }

  /** Allowed to be pinged, and called nowhere. */
  static Set<String> forgotten(JsonNode given) {
    Set<String> forgotten = new TreeSet<>();
    given.path("allowed_mentions").path("users").forEach(id -> forgotten.add(id.asText()));
    given.path("allowed_mentions").path("roles").forEach(id -> forgotten.add(id.asText()));
    forgotten.removeAll(in(given, USER, "users"));
    forgotten.removeAll(in(given, ROLE, "roles"));
    return forgotten;
  }

  private static Set<String> in(JsonNode given, Pattern called, String allowedAs) {
    Set<String> pinged = new TreeSet<>();
    Matcher call = called.matcher(given.path("content").asText(""));
    while (call.find()) {
      pinged.add(call.group(1));
    }
    Set<String> allowed = new TreeSet<>();
    given.path("allowed_mentions").path(allowedAs).forEach(id -> allowed.add(id.asText()));
    pinged.retainAll(allowed);
    return pinged;
  }
}
