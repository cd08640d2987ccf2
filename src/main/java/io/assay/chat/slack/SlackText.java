package io.assay.chat.slack;

import io.assay.message.Excerpt;
import io.assay.subscription.Addressee;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Foreign text made harmless for Slack. */
final class SlackText {
  /** Controls, and the marks that turn the direction of everything that follows. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern SPACE_IN_LINE = Pattern.compile("[\\s&&[^\\n]]+");
  private static final Pattern EMPTY_LINES = Pattern.compile(" ?\\n[ \\n]*");

  /** What a terminal takes for a command: colours, cursor movements. */
  private static final Pattern ANSI = Pattern.compile("(?:\\x1b\\[|\\x9b)[0-?]*[ -/]*[@-~]?");

  private static final Pattern ANY_SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  /** Formats, which hide or turn text, and what is no character. */
  private static final Pattern NO_LETTER = Pattern.compile("\\p{C}");

  private static final int LOGGED = 300;

  /** What calls more is no call. */
  private static final int MOST_CALLED = 20;

  private SlackText() {}

  /** Words of Slack's or of its users for a log line or a terminal: short, visible, one line. */
  static String logged(@Nullable String words) {
    String plain = ANSI.matcher(words == null ? "?" : words).replaceAll("");
    String line = ANY_SPACE.matcher(plain).replaceAll(" ");
    return Excerpt.cut(NO_LETTER.matcher(line).replaceAll("").strip(), LOGGED);
  }

  /** One line of at most {@code limit} characters; empty if nothing visible is in it. */
  static String line(String text, int limit) {
    return Excerpt.cut(SPACE.matcher(visible(text)).replaceAll(" ").strip(), limit);
  }

  /** Lines without empty ones between them, together at most {@code limit} characters. */
  static String lines(String text, int limit) {
    String spaced = SPACE_IN_LINE.matcher(visible(text)).replaceAll(" ");
    return Excerpt.cut(EMPTY_LINES.matcher(spaced).replaceAll("\n").strip(), limit);
  }

  private static String visible(String text) {
    return INVISIBLE.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
  }

  /**
   * Text for a field that Slack parses: what it would take for a mention or a link is plain text
   * again.
   *
   * @see <a href="https://docs.slack.dev/messaging/formatting-message-text#escaping">escaping</a>
   */
  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** What a person typed, out of a field that Slack has escaped. */
  static String unescape(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** Those of a message whom Slack can call; at most so many that it fits. */
  static List<Addressee> addressees(List<String> who) {
    return who.stream()
        .limit(MOST_CALLED)
        .map(written -> Addressee.of(written, SlackCourier.PLATFORM))
        .toList();
  }

  /**
   * The calls for a field that Slack parses.
   *
   * @see <a href="https://docs.slack.dev/messaging/formatting-message-text#mentions">mentions</a>
   */
  static String calls(List<String> who) {
    return addressees(who).stream()
        .map(
            addressee ->
                addressee.kind() == Addressee.Kind.USER
                    ? " <@" + addressee.id() + ">"
                    : " <!subteam^" + addressee.id() + ">")
        .collect(Collectors.joining());
  }
}
