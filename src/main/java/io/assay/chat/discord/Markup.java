package io.assay.chat.discord;

import io.assay.message.Excerpt;
import java.net.URI;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Foreign text made harmless in Discord's markdown: it pings nobody, links nowhere, formats nothing
 * and stays on its line.
 *
 * @see <a href="https://docs.discord.com/developers/reference#message-formatting">message
 *     formatting</a>
 */
final class Markup {
  /**
   * Controls, what turns the direction of text around, and what takes no place but hides things.
   */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200B\\u2060\\uFEFF\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cc}\\p{Z}]+");
  private static final Pattern BROKEN_CHARACTER = Pattern.compile("\\p{Cs}");

  /** Whatever opens a format, a mention, a date, an emoji or a masked link, wherever it stands. */
  private static final Pattern SPECIAL = Pattern.compile("[\\\\*_~`|<>\\[\\]@#]|:(?=//)");

  /** What makes a list at the beginning of a line: "- ", "+ ", "1. ". */
  private static final Pattern LIST = Pattern.compile("^([0-9]*)([-+.)])");

  /** Formats, which hide or turn text, and what is no character. */
  private static final Pattern NO_LETTER = Pattern.compile("\\p{C}");

  private Markup() {}

  /** The same for a log line or a terminal, where even a joined emoji is not worth a format. */
  static String plain(String text) {
    return NO_LETTER.matcher(clean(text)).replaceAll("");
  }

  /** One line of plain text without anything invisible. */
  static String clean(String text) {
    String visible = INVISIBLE.matcher(text).replaceAll("");
    String whole = BROKEN_CHARACTER.matcher(visible).replaceAll("\uFFFD");
    return SPACE.matcher(whole).replaceAll(" ").strip();
  }

  /** The markup that shows exactly this text. */
  static String escape(String clean) {
    String escaped = SPECIAL.matcher(clean).replaceAll("\\\\$0");
    return LIST.matcher(escaped).replaceFirst("$1\\\\$2");
  }

  /**
   * The markup that shows this text, at most {@code limit} characters long: the text is cut, never
   * an escape.
   */
  static String escape(String clean, int limit) {
    int room = limit;
    String escaped = escape(Excerpt.cut(clean, room));
    while (escaped.length() > limit && room > 1) {
      room = Math.max(1, room - Math.max(1, (escaped.length() - limit) / 2));
      escaped = escape(Excerpt.cut(clean, room));
    }
    return escaped;
  }

  /** The address for Discord; empty where it would be refused. */
  static String address(URI link) {
    String address = link.toASCIIString().replace("(", "%28").replace(")", "%29");
    boolean web = address.startsWith("https://") || address.startsWith("http://");
    return web && link.getHost() != null && address.length() <= DiscordLimits.URL ? address : "";
  }

  /** A date that each reader sees in his own zone and language. */
  static String date(Instant date) {
    return "<t:" + date.getEpochSecond() + ":D>";
  }
}
