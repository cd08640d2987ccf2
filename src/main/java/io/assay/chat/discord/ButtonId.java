package io.assay.chat.discord;

import java.util.Optional;

/**
 * What a button carries: {@code ree:post rex/14218}, or {@code ree:#<key> post rex/14218} in a
 * message that must be recognised in the channel's history when the answer to it was lost. A
 * command that itself begins with the mark stands behind an empty key: {@code ree:# #1f2e public}.
 */
final class ButtonId {
  private static final String PREFIX = "ree:";
  private static final String MARK = "#";

  /** A shorter piece of a key could be that of another message by chance. */
  private static final int SHORTEST_KEY = 12;

  private ButtonId() {}

  /** With as much of the key as has room; without it, where too little has. */
  static String of(String command, String key) {
    int room = DiscordLimits.CUSTOM_ID - PREFIX.length() - MARK.length() - 1 - command.length();
    String mark = key.substring(0, Math.min(key.length(), Math.max(room, 0)));
    if (mark.length() >= SHORTEST_KEY) {
      return PREFIX + MARK + mark + " " + command;
    }
    return command.startsWith(MARK) ? PREFIX + MARK + " " + command : PREFIX + command;
  }

  /** What would have been typed after {@code /ree}; empty for a button that is not ours. */
  static Optional<String> command(String id) {
    if (!id.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String rest = id.substring(PREFIX.length());
    return Optional.of(rest.startsWith(MARK) ? rest.substring(rest.indexOf(' ') + 1) : rest);
  }

  /** Whether a key stands in it. */
  static boolean isMarked(String id) {
    return id.startsWith(PREFIX + MARK);
  }

  /** Whether it stands in the message with this key. */
  static boolean carries(String id, String key) {
    int start = PREFIX.length() + MARK.length();
    int end = id.indexOf(' ');
    return isMarked(id) && end - start >= SHORTEST_KEY && key.startsWith(id.substring(start, end));
  }
}
