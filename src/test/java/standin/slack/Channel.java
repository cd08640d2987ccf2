package standin.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A channel of the workspace and what stands in it. */
public final class Channel {
  private final Map<String, Posted> all = new HashMap<>();
  private final NavigableMap<String, Posted> timeline = new TreeMap<>();
  private final Map<String, NavigableMap<String, Posted>> threads = new HashMap<>();
  private final String id;
  private final String name;
  private final boolean isPrivate;
  private volatile boolean member = true;
  private volatile boolean archived;
  private volatile ObjectNode restriction = JsonNodeFactory.instance.objectNode();

  Channel(String id, String name, boolean isPrivate) {
    this.id = id;
    this.name = name;
    this.isPrivate = isPrivate;
  }

  public String id() {
    return id;
  }

  /** Sends the bot out of the channel. */
  public Channel withoutBot() {
    member = false;
    return this;
  }

  /** Invites the bot. */
  public Channel withBot() {
    member = true;
    return this;
  }

  public Channel archived() {
    archived = true;
    return this;
  }

  /** From now on only these users, and whoever is one of these types, may post in it. */
  public Channel onlyFor(List<String> types, List<String> users) {
    restriction = JsonNodeFactory.instance.objectNode();
    ArrayNode type = restriction.putArray("type");
    types.forEach(type::add);
    ArrayNode user = restriction.putArray("user");
    users.forEach(user::add);
    return this;
  }

  public Channel unarchived() {
    archived = false;
    return this;
  }

  /** All that stands outside of threads, as it is now, oldest first. */
  public synchronized List<Posted> messages() {
    return timeline.values().stream()
        .filter(message -> message.thread().isEmpty() && !message.isDeleted())
        .toList();
  }

  /** All that replies to a message, as it is now, oldest first. */
  public synchronized List<Posted> replies(String ts) {
    return List.copyOf(threads.getOrDefault(ts, new TreeMap<>()).values());
  }

  /** A user deletes a message; one with replies leaves a tombstone. */
  public synchronized void delete(String ts) {
    Posted message =
        find(ts).orElseThrow(() -> new IllegalArgumentException("There is no message " + ts));
    message.delete();
    if (!hasReplies(ts)) {
      timeline.remove(ts);
    }
    NavigableMap<String, Posted> thread = threads.get(message.thread());
    if (thread != null) {
      thread.remove(ts);
      if (thread.isEmpty() && all.get(message.thread()).isDeleted()) {
        timeline.remove(message.thread());
      }
    }
  }

  String name() {
    return name;
  }

  boolean isPrivate() {
    return isPrivate;
  }

  boolean isMember() {
    return member;
  }

  boolean isArchived() {
    return archived;
  }

  /** The message if it stands, in a thread or not. */
  synchronized Optional<Posted> find(String ts) {
    return Optional.ofNullable(all.get(ts)).filter(message -> !message.isDeleted());
  }

  /** Whether there was a message of this ts that could be replied to, deleted or not. */
  synchronized boolean knowsParent(String ts) {
    return all.containsKey(ts) && all.get(ts).thread().isEmpty();
  }

  /** Whether a reply to it lands in its thread: it stands, or its tombstone does. */
  synchronized boolean holdsThread(String ts) {
    return knowsParent(ts) && timeline.containsKey(ts);
  }

  synchronized void store(Posted message) {
    all.put(message.ts(), message);
    if (!message.thread().isEmpty()) {
      threads.computeIfAbsent(message.thread(), ts -> new TreeMap<>()).put(message.ts(), message);
    }
    if (message.thread().isEmpty() || message.isBroadcast()) {
      timeline.put(message.ts(), message);
    }
  }

  /** All messages, in threads or not. */
  synchronized List<Posted> everything() {
    return all.values().stream().filter(message -> !message.isDeleted()).toList();
  }

  /** What the history shows: newest first, without what is held back. */
  synchronized List<Posted> history() {
    return timeline.descendingMap().values().stream().filter(Posted::isShown).toList();
  }

  /** What a look at a thread shows: the parent or its tombstone, then the replies. */
  synchronized List<Posted> thread(String ts) {
    List<Posted> shown = new ArrayList<>();
    shown.add(all.get(ts));
    shown.addAll(replies(ts));
    shown.removeIf(message -> !message.isShown());
    return shown;
  }

  private boolean hasReplies(String ts) {
    return !threads.getOrDefault(ts, new TreeMap<>()).isEmpty();
  }

  /** A message as it is read. */
  synchronized ObjectNode json(Posted message, boolean withMetadata) {
    ObjectNode json = message.isDeleted() ? tombstone(message) : message.json(withMetadata);
    NavigableMap<String, Posted> thread = threads.getOrDefault(message.ts(), new TreeMap<>());
    if (!thread.isEmpty()) {
      json.put("thread_ts", message.ts()).put("reply_count", thread.size());
      json.put("latest_reply", thread.lastKey()).put("reply_users_count", 1);
    }
    return json;
  }

  private static ObjectNode tombstone(Posted message) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "message")
        .put("subtype", "tombstone")
        .put("text", "This message was deleted.")
        .put("user", "USLACKBOT")
        .put("hidden", true)
        .put("ts", message.ts());
  }

  ObjectNode json() {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", id)
            .put("name", name)
            .put("is_channel", !isPrivate)
            .put("is_group", isPrivate)
            .put("is_im", false)
            .put("is_private", isPrivate)
            .put("is_archived", archived)
            .put("is_member", member);
    if (!restriction.isEmpty()) {
      json.putObject("properties").set("posting_restricted_to", restriction);
    }
    return json;
  }
}
