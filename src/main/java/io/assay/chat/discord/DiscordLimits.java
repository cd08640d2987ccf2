package io.assay.chat.discord;

/**
 * What Discord takes at most, in characters where nothing else is said.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/resources/message#embed-object-embed-limits">embeds</a>
 * @see <a href="https://docs.discord.com/developers/components/reference">components</a>
 */
final class DiscordLimits {
  /** Title of an embed. */
  static final int TITLE = 256;

  /**
   * Text of an embed. Title and description are all we put into one, so that the 6,000 characters
   * that all embeds of a message may have together are never reached.
   */
  static final int DESCRIPTION = 4_096;

  /** Address of an embed. */
  static final int URL = 2_048;

  /** Label of a button. */
  static final int LABEL = 80;

  /** What a button carries. */
  static final int CUSTOM_ID = 100;

  /** Buttons in a row. */
  static final int ROW = 5;

  /** Rows in a message. */
  static final int ROWS = 5;

  /**
   * Our own: Discord takes 2,000, but a notification on a phone shows a few lines, and the embed
   * below says it all.
   */
  static final int CONTENT = 200;

  private DiscordLimits() {}
}
