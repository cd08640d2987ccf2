package standin.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A text channel: what stands in it, and what everybody may do there, the bot included. */
final class Channel {
  /** "The past few minutes" in which a nonce counts. */
  private static final Duration NONCE = Duration.ofMinutes(5);

  final String id;
  final String name;
  private final InstantSource time;
  private final NavigableMap<Long, Stored> messages = new TreeMap<>();
  private final Map<String, Stored> nonces = new HashMap<>();
  private final Set<String> muted = new HashSet<>();
  private Set<Right> rights;
  private Consumer<Stored> arrival = Stored::show;
  private volatile boolean deleted;

  Channel(String id, String name, Set<Right> rights, InstantSource time) {
    this.id = id;
    this.name = name;
    this.rights = rights;
    this.time = time;
  }

  Instant now() {
    return time.instant();
  }

  /** From now on this user may not write here. */
  synchronized void mute(String user) {
    muted.add(user);
  }

  /** What the user may do here, as it stands in an interaction. */
  synchronized String permissions(String user) {
    Set<Right> own = EnumSet.noneOf(Right.class);
    own.addAll(rights);
    if (muted.contains(user)) {
      own.remove(Right.SEND_MESSAGES);
    }
    return Long.toString(Right.bits(own));
  }

  synchronized void allow(Set<Right> now) {
    rights = now;
  }

  boolean isDeleted() {
    return deleted;
  }

  void delete(boolean isDeleted) {
    deleted = isDeleted;
  }

  /** Posts, unless a message with this nonce stands. */
  synchronized ObjectNode post(ObjectNode given, ObjectNode author) throws Refusal {
    require(Right.VIEW_CHANNEL, 50001, "Missing Access");
    require(Right.SEND_MESSAGES, 50013, "Missing Permissions");
    if (!given.path("embeds").isEmpty()) {
      require(Right.EMBED_LINKS, 50013, "Missing Permissions");
    }
    MessageRules.checkPost(given);
    Stored referenced = referenced(given.path("message_reference"));
    String nonce = given.path("nonce").asText("");
    if (given.path("enforce_nonce").asBoolean() && isRecent(nonces.get(nonce))) {
      return read(nonces.get(nonce)).put("nonce", nonce);
    }
    ObjectNode message = Messages.of(given, author, id, time.instant());
    if (referenced != null) {
      Messages.refer(message, referenced.message());
    }
    return read(store(message, nonce)).put("nonce", nonce);
  }

  /** Puts the answer to an interaction there, for which no right is asked. */
  synchronized void show(ObjectNode message) {
    store(message, "");
  }

  private boolean isRecent(Stored standing) {
    return standing != null && standing.at().plus(NONCE).isAfter(time.instant());
  }

  private Stored store(ObjectNode message, String nonce) {
    Stored stored = new Stored(message, time.instant());
    arrival.accept(stored);
    messages.put(stored.id(), stored);
    if (!nonce.isEmpty()) {
      nonces.put(nonce, stored);
    }
    return stored;
  }

  /** The message that is replied to; null if it is no reply. */
  private Stored referenced(JsonNode reference) throws Refusal {
    if (!reference.isObject()) {
      return null;
    }
    require(
        Right.READ_MESSAGE_HISTORY,
        160002,
        "Cannot reply without permission to read message history");
    boolean here = reference.path("channel_id").asText(id).equals(id);
    Stored found = here ? messages.get(reference.path("message_id").asLong()) : null;
    if (found == null && reference.path("fail_if_not_exists").asBoolean(true)) {
      Problems problems = new Problems();
      problems.at("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
      problems.refuse();
    }
    return found;
  }

  /**
   * Edits a message of the author's. The right to send, or to embed, is not asked for again.
   *
   * @see <a href="https://docs.discord.com/developers/resources/message#edit-message">edits</a>
   */
  synchronized ObjectNode edit(String message, ObjectNode given, ObjectNode author) throws Refusal {
    Stored stored = find(message);
    if (!stored.isBy(author)) {
      throw new Refusal(403, 50005, "Cannot edit a message authored by another user");
    }
    stored.requireOpen();
    stored.edit(Messages.edited(stored.message(), given, time.instant()));
    return read(stored);
  }

  /** A bot deletes what is its own; for more it would need the right to manage messages. */
  synchronized void delete(String message, ObjectNode author) throws Refusal {
    if (!find(message).isBy(author)) {
      throw new Refusal(403, 50013, "Missing Permissions");
    }
    remove(message);
  }

  synchronized void remove(String message) {
    Stored removed = messages.remove(Long.parseLong(message));
    if (removed == null) {
      throw new IllegalArgumentException("There is no message " + message);
    }
    nonces.values().remove(removed);
  }

  synchronized ObjectNode message(String message) throws Refusal {
    require(Right.READ_MESSAGE_HISTORY, 50013, "Missing Permissions");
    Stored stored = find(message);
    if (!stored.isShown()) {
      throw unknownMessage();
    }
    return read(stored);
  }

  private Stored find(String message) throws Refusal {
    require(Right.VIEW_CHANNEL, 50001, "Missing Access");
    return stored(message).orElseThrow(Channel::unknownMessage);
  }

  synchronized Optional<Stored> stored(String message) {
    return Optional.ofNullable(messages.get(Long.parseLong(message)));
  }

  private static Refusal unknownMessage() {
    return new Refusal(404, 10008, "Unknown Message");
  }

  /**
   * Newest first, of what lies between two ids; nothing, and no error, without the right to read.
   * The nonce is not kept.
   */
  synchronized ArrayNode history(int limit, long after, long before) throws Refusal {
    require(Right.VIEW_CHANNEL, 50001, "Missing Access");
    ArrayNode history = Wire.array();
    if (rights.contains(Right.READ_MESSAGE_HISTORY)) {
      messages.subMap(after, false, before, false).descendingMap().values().stream()
          .filter(Stored::isShown)
          .limit(limit)
          .forEach(stored -> history.add(read(stored)));
    }
    return history;
  }

  synchronized List<JsonNode> messages() {
    List<JsonNode> all = new ArrayList<>();
    messages.values().forEach(stored -> all.add(read(stored)));
    return all;
  }

  /** As it is sent: a reply with what it replies to, which is null if that is gone. */
  private ObjectNode read(Stored stored) {
    ObjectNode json = stored.message().deepCopy();
    JsonNode reference = json.path("message_reference").path("message_id");
    if (!reference.isMissingNode()) {
      Stored referenced = messages.get(reference.asLong());
      json.set("referenced_message", referenced == null ? null : referenced.message().deepCopy());
    }
    return json;
  }

  /** What happens to each new message before anybody can see it. */
  synchronized void onArrival(Consumer<Stored> what) {
    arrival = what;
  }

  synchronized void showAll() {
    messages.values().forEach(Stored::show);
  }

  synchronized void forgetNonces() {
    nonces.clear();
  }

  synchronized ObjectNode json(String guild) {
    ObjectNode json = Wire.object().put("id", id).put("type", 0).put("name", name);
    json.put("guild_id", guild).put("position", 0).put("nsfw", false);
    json.put("rate_limit_per_user", 0).put("flags", 0).putNull("topic").putNull("parent_id");
    Set<Right> denied = EnumSet.allOf(Right.class);
    denied.removeAll(rights);
    ArrayNode overwrites = json.putArray("permission_overwrites");
    overwrites
        .addObject()
        .put("id", guild)
        .put("type", 0)
        .put("allow", Long.toString(Right.bits(rights)))
        .put("deny", Long.toString(Right.bits(denied)));
    for (String user : muted) {
      ObjectNode overwrite = overwrites.addObject().put("id", user).put("type", 1);
      overwrite.put("deny", Long.toString(Right.bits(Set.of(Right.SEND_MESSAGES))));
      overwrite.put("allow", "0");
    }
    return json;
  }

  private void require(Right right, int code, String message) throws Refusal {
    if (!rights.contains(right)) {
      throw new Refusal(403, code, message);
    }
  }
}
