package io.assay.chat.slack;

import com.slack.api.methods.response.conversations.ConversationsListResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import io.assay.settings.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds the id of a {@code #channel}; what was found once is remembered. */
final class SlackChannels {
  /** https://docs.slack.dev/reference/methods/conversations.list: under 1,000. */
  private static final int PAGE = 999;

  /** 20 calls a minute are allowed; nobody looks through more channels than this. */
  private static final int PAGES = 20;

  private static final List<ConversationType> KINDS =
      List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL);

  private final Map<String, String> ids = new ConcurrentHashMap<>();
  private final SlackApi api;
  private final Secret token;

  SlackChannels(SlackApi api, Secret token) {
    this.api = api;
    this.token = token;
  }

  /** Keeps what a delivery has shown. */
  void remember(String address, String id) {
    ids.put(address, id);
  }

  /**
   * The id behind {@code #name} or an id; empty if the bot sees no such channel.
   *
   * @throws SlackTrouble if it cannot be looked up, or not in time
   */
  Optional<String> idOf(String address, Deadline deadline) throws SlackTrouble {
    if (!address.startsWith("#")) {
      return Optional.of(address);
    }
    String known = ids.get(address);
    if (known != null) {
      return Optional.of(known);
    }
    String id = lookUp(address, deadline);
    if (id != null) {
      remember(address, id);
    }
    return Optional.ofNullable(id);
  }

  /** One kind after the other: each has a scope of its own, which may not be granted. */
  private @Nullable String lookUp(String address, Deadline deadline) throws SlackTrouble {
    SlackTrouble forbidden = null;
    for (ConversationType type : KINDS) {
      try {
        String id = find(address, type, deadline);
        if (id != null) {
          return id;
        }
      } catch (SlackTrouble e) {
        if (!e.code().equals("missing_scope")) {
          throw e;
        }
        forbidden = e;
      }
    }
    if (forbidden != null) {
      throw forbidden;
    }
    return null;
  }

  private @Nullable String find(String address, ConversationType type, Deadline deadline)
      throws SlackTrouble {
    String cursor = "";
    for (int page = 0; page < PAGES; page++) {
      String from = cursor;
      deadline.check();
      ConversationsListResponse listed =
          api.call(
              token,
              methods ->
                  methods.conversationsList(
                      list ->
                          list.types(List.of(type))
                              .limit(PAGE)
                              .cursor(from.isEmpty() ? null : from)));
      for (Conversation channel : SlackTrouble.require(listed.getChannels())) {
        if (address.equalsIgnoreCase("#" + channel.getName())) {
          return channel.getId();
        }
      }
      cursor = Cursor.after(listed.getResponseMetadata());
      if (cursor.isEmpty()) {
        return null;
      }
    }
    return null;
  }
}
