package standin.discord;

import java.util.Set;

/** What a bot may be allowed to do in a channel. */
public enum Right {
  VIEW_CHANNEL(10),
  SEND_MESSAGES(11),
  EMBED_LINKS(14),
  READ_MESSAGE_HISTORY(16);

  private final int bit;

  Right(int bit) {
    this.bit = bit;
  }

  static long bits(Set<Right> rights) {
    return rights.stream().mapToLong(right -> 1L << right.bit).sum();
  }
}
