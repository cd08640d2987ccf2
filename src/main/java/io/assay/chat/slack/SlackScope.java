package io.assay.chat.slack;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A permission of the bot, and what it is for.
 *
 * @see <a href="https://docs.slack.dev/reference/scopes">scopes</a>
 */
enum SlackScope {
  CHAT_WRITE("chat:write", true, "post alerts"),
  COMMANDS("commands", true, "answer /ree"),
  CHANNELS_READ("channels:read", false, "find public #channels and see whether it may post there"),
  GROUPS_READ("groups:read", false, "find private channels it was invited to"),
  CHANNELS_HISTORY(
      "channels:history", false, "look up in public channels whether a lost message has arrived"),
  GROUPS_HISTORY(
      "groups:history", false, "look up in private channels whether a lost message has arrived"),
  CHAT_WRITE_PUBLIC("chat:write.public", false, "post to public channels without an invitation"),
  FILES_WRITE("files:write", false, "show a picture where an answer with one is shared"),
  USERS_READ("users:read", false, "see who is an admin, and may change subscriptions in chat"),
  USERGROUPS_READ(
      "usergroups:read", false, "see who is in a user group that may change subscriptions in chat");

  private final String id;
  private final boolean needed;
  private final String purpose;

  SlackScope(String id, boolean needed, String purpose) {
    this.id = id;
    this.needed = needed;
    this.purpose = purpose;
  }

  /** As Slack writes it. */
  String id() {
    return id;
  }

  /** Whether nothing works without it. */
  boolean needed() {
    return needed;
  }

  /** What the bot does with it, after "to". */
  String purpose() {
    return purpose;
  }

  /** Those that are not among the granted ones. */
  static List<SlackScope> missing(Collection<String> granted) {
    return Arrays.stream(values()).filter(scope -> !granted.contains(scope.id)).toList();
  }
}
