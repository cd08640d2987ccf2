package standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Consumer;

/** The methods that write: chat.postMessage, chat.update, chat.delete. */
final class Chat {
  private final Workspace workspace;
  private volatile Consumer<Posted> arrival = message -> {};
  private volatile boolean refusesLostThreads;

  Chat(Workspace workspace) {
    this.workspace = workspace;
  }

  /** What happens to each new message before anybody can see it. */
  void onArrival(Consumer<Posted> arrival) {
    this.arrival = arrival;
  }

  void refuseLostThreads() {
    refusesLostThreads = true;
  }

  /** https://docs.slack.dev/reference/methods/chat.postMessage */
  ObjectNode post(JsonNode arguments) {
    Optional<Channel> found = workspace.find(arguments.path("channel").asText());
    Optional<ObjectNode> refusal = refusal(found);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Channel channel = found.get();
    String thread = arguments.path("thread_ts").asText();
    refusal = refusal(channel, thread);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Content content = Content.of(arguments);
    return content.refusal(arguments).orElseGet(() -> store(channel, thread, arguments, content));
  }

  private Optional<ObjectNode> refusal(Optional<Channel> channel) {
    if (!workspace.scopes().contains("chat:write")) {
      return Optional.of(workspace.missing("chat:write"));
    }
    if (channel.isEmpty()) {
      return Optional.of(Reply.no("channel_not_found"));
    }
    if (channel.get().isArchived()) {
      return Optional.of(Reply.no("is_archived"));
    }
    return channel.get().isMember() || workspace.scopes().contains("chat:write.public")
        ? Optional.empty()
        : Optional.of(Reply.no("not_in_channel"));
  }

  /** A ts that no parent ever had is a mistake of the caller, so this is strict about it. */
  private Optional<ObjectNode> refusal(Channel channel, String thread) {
    if (thread.isEmpty() || channel.holdsThread(thread)) {
      return Optional.empty();
    }
    if (!thread.matches("\\d{10}\\.\\d{6}")) {
      return Optional.of(Reply.no("invalid_thread_ts"));
    }
    return channel.knowsParent(thread) && !refusesLostThreads
        ? Optional.empty()
        : Optional.of(Reply.no("thread_not_found"));
  }

  /**
   * A reply to a message that is deleted and has left no tombstone becomes a message of the
   * channel, without a word; only the missing thread_ts tells:
   * https://github.com/slack-go/slack/issues/1571
   */
  private ObjectNode store(Channel channel, String thread, JsonNode arguments, Content content) {
    String kept = channel.holdsThread(thread) ? thread : "";
    Posted posted = new Posted(workspace.nextTs(), kept, arguments, content, true);
    arrival.accept(posted);
    channel.store(posted);
    ObjectNode ok = Reply.ok().put("channel", channel.id()).put("ts", posted.ts());
    ok.set("message", posted.json(true));
    return ok;
  }

  /** https://docs.slack.dev/reference/methods/chat.update */
  ObjectNode update(JsonNode arguments) {
    Optional<Channel> found = workspace.byId(arguments.path("channel").asText());
    Optional<ObjectNode> refusal = refusal(found);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Optional<Posted> message = found.get().find(arguments.path("ts").asText());
    if (message.isEmpty()) {
      return Reply.no("message_not_found");
    }
    if (!message.get().isOurs()) {
      return Reply.no("cant_update_message");
    }
    if (message.get().isClosedForEdits()) {
      return Reply.no("edit_window_closed");
    }
    refusal = Content.of(arguments).refusal(arguments);
    return refusal.orElseGet(() -> edit(found.get(), message.get(), arguments));
  }

  private static ObjectNode edit(Channel channel, Posted message, JsonNode arguments) {
    message.edit(arguments);
    ObjectNode ok = Reply.ok().put("channel", channel.id()).put("ts", message.ts());
    ok.put("text", message.text()).set("message", message.json(true));
    return ok;
  }

  /** https://docs.slack.dev/reference/methods/chat.delete */
  ObjectNode delete(JsonNode arguments) {
    Optional<Channel> found = workspace.byId(arguments.path("channel").asText());
    Optional<ObjectNode> refusal = refusal(found);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Optional<Posted> message = found.get().find(arguments.path("ts").asText());
    if (message.isEmpty()) {
      return Reply.no("message_not_found");
    }
    if (!message.get().isOurs()) {
      return Reply.no("cant_delete_message");
    }
    found.get().delete(message.get().ts());
    return Reply.ok().put("channel", found.get().id()).put("ts", message.get().ts());
  }
}
