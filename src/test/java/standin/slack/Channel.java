package standin.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A channel of the workspace and what stands in it. */
public final class Channel {
  private final List<Posted> messages = new CopyOnWriteArrayList<>();
  private final String id;
  private final String name;
  private final boolean isPrivate;
  private volatile boolean member = true;
  private volatile boolean archived;

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

  public Channel archived() {
    archived = true;
    return this;
  }

  /** All that was stored, oldest first. */
  public List<Posted> messages() {
    return List.copyOf(messages);
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

  void store(Posted message) {
    messages.add(message);
  }

  /** What the history shows: newest first, without what is held back. */
  List<Posted> history() {
    List<Posted> shown = new ArrayList<>();
    for (Posted message : messages) {
      if (message.isShown()) {
        shown.add(0, message);
      }
    }
    return shown;
  }

  ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("name", name)
        .put("is_channel", !isPrivate)
        .put("is_group", isPrivate)
        .put("is_im", false)
        .put("is_private", isPrivate)
        .put("is_archived", archived)
        .put("is_member", member);
  }
}
