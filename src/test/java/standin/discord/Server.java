package standin.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * The one Discord server ("guild") that the bot is in, with its channels and what goes on there.
 */
final class Server {
  /** https://docs.discord.com/developers/topics/permissions */
  private static final long MANAGE_SERVER = 1L << 5;

  /** Nobody whom a test plays: an owner may do everything everywhere. */
  private static final String OWNER = Wire.newId();

  private final String guild = Wire.newId();
  private final String bot = Wire.newId();
  private final String user = Wire.newId();
  private final String managers = Wire.newId();
  private final String desk = Wire.newId();
  private final Set<String> userRoles = new CopyOnWriteArraySet<>();
  private final Map<String, Channel> channels = new ConcurrentSkipListMap<>();
  private final Map<String, Interaction> interactions = new ConcurrentHashMap<>();
  private volatile String gatewayUrl = "";

  String guildId() {
    return guild;
  }

  String botId() {
    return bot;
  }

  String userId() {
    return user;
  }

  void gatewayAt(String url) {
    gatewayUrl = url;
  }

  ObjectNode gateway() {
    ObjectNode gateway = Wire.object().put("url", gatewayUrl).put("shards", 1);
    gateway
        .putObject("session_start_limit")
        .put("total", 1000)
        .put("remaining", 999)
        .put("reset_after", 14_400_000)
        .put("max_concurrency", 1);
    return gateway;
  }

  void add(Channel channel) {
    channels.put(channel.id, channel);
  }

  Channel channel(String id) throws Refusal {
    Channel channel = channels.get(id);
    if (channel == null || channel.isDeleted()) {
      throw new Refusal(404, 10003, "Unknown Channel");
    }
    return channel;
  }

  /** The channel, deleted or not. */
  Optional<Channel> anyChannel(String id) {
    return Optional.ofNullable(channels.get(id));
  }

  Collection<Channel> channels() {
    return channels.values();
  }

  void add(Interaction interaction) {
    interactions.put(interaction.token, interaction);
  }

  Interaction interaction(String token) throws Refusal {
    Interaction interaction = interactions.get(token);
    if (interaction == null) {
      throw new Refusal(404, 10062, "Unknown interaction");
    }
    return interaction;
  }

  ObjectNode bot() {
    return person(bot, "assay", true);
  }

  private static ObjectNode person(String id, String name, boolean isBot) {
    ObjectNode person = Wire.object().put("id", id).put("username", name).put("bot", isBot);
    person.put("discriminator", "0").putNull("global_name").putNull("avatar");
    return person.put("public_flags", 0);
  }

  /** The user gets the role that may manage the server. */
  void promote() {
    userRoles.add(managers);
  }

  /** The user gets a role that may do nothing of its own; its id. */
  String join() {
    userRoles.add(desk);
    return desk;
  }

  ObjectNode member() {
    ObjectNode member = member(person(user, "maria", false));
    userRoles.forEach(member.withArrayProperty("roles")::add);
    return member;
  }

  private static ObjectNode member(ObjectNode person) {
    ObjectNode member = Wire.object();
    member.set("user", person);
    member.putArray("roles");
    member.put("joined_at", "2025-01-01T00:00:00.000000+00:00").putNull("nick");
    return member.put("deaf", false).put("mute", false).put("flags", 0);
  }

  /** READY. */
  ObjectNode ready(String session) {
    ObjectNode ready = Wire.object().put("v", 10).put("session_id", session);
    ready.put("resume_gateway_url", gatewayUrl);
    ready.set("user", bot());
    ready.putArray("guilds").addObject().put("id", guild).put("unavailable", true);
    ready.putArray("private_channels");
    ready.putObject("application").put("id", bot).put("flags", 0);
    return ready;
  }

  /** GUILD_CREATE. */
  ObjectNode guild() {
    ObjectNode json = Wire.object().put("id", guild).put("name", "Ore desk").put("owner_id", OWNER);
    json.put("member_count", 2).put("unavailable", false).put("large", false);
    json.put("afk_timeout", 300).put("preferred_locale", "en-US").put("nsfw_level", 0);
    for (String list :
        new String[] {
          "channels",
          "threads",
          "guild_scheduled_events",
          "emojis",
          "voice_states",
          "stickers",
          "features",
          "presences",
          "stage_instances"
        }) {
      json.putArray(list);
    }
    ArrayNode roles = json.putArray("roles");
    roles.add(role(guild, "@everyone", 0, 0));
    roles.add(role(managers, "managers", 2, MANAGE_SERVER));
    roles.add(role(desk, "desk", 1, 0));
    channels.values().stream()
        .filter(c -> !c.isDeleted())
        .forEach(c -> json.withArrayProperty("channels").add(c.json(guild)));
    json.putArray("members").add(member(bot())).add(member());
    return json;
  }

  private static ObjectNode role(String id, String name, int position, long permissions) {
    ObjectNode role = Wire.object().put("id", id).put("position", position).put("name", name);
    role.put("permissions", String.valueOf(permissions)).put("color", 0).put("flags", 0);
    role.put("hoist", false).put("managed", false).put("mentionable", false);
    role.putObject("colors")
        .put("primary_color", 0)
        .putNull("secondary_color")
        .putNull("tertiary_color");
    return role;
  }

  /** INTERACTION_CREATE, but for what the user did. */
  ObjectNode interaction(Interaction interaction, Channel channel) {
    ObjectNode json = Wire.object().put("id", interaction.id).put("application_id", bot);
    json.put("type", interaction.kind.type)
        .put("token", interaction.token)
        .put("version", 1)
        .put("context", 0);
    json.put("guild_id", guild).put("channel_id", channel.id);
    json.put("locale", "en-GB").put("guild_locale", "en-US").put("app_permissions", "0");
    json.putObject("guild").put("id", guild).put("locale", "en-US").putArray("features");
    json.set("channel", channel.json(guild));
    json.set("member", member().put("permissions", channel.permissions(user)));
    json.putArray("entitlements");
    json.putObject("authorizing_integration_owners").put("0", guild);
    return json;
  }
}
