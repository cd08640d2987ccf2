package io.assay.chat.console;

import io.assay.message.Block;
import io.assay.message.ForeignText;
import io.assay.message.Message;
import io.assay.message.MessageWriter;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/**
 * Writes a message as lines for a terminal, whole: nothing is cut. Links and what can be typed stay
 * on one line, however long, so that they can be clicked and copied.
 */
public final class ConsoleWriter implements MessageWriter {
  /** The columns of a terminal that does not say. */
  public static final int WIDTH = 80;

  private static final int NARROWEST = 20;
  private static final String SEPARATOR = " · ";
  private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
  private static final AttributedStyle BOLD = PLAIN.bold();
  private static final AttributedStyle DIM = PLAIN.faint();
  private static final AttributedStyle LINK = PLAIN.underline();
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private final int width;
  private final ZoneId zone;
  private final List<AttributedString> lines = new ArrayList<>();

  private ConsoleWriter(int width, ZoneId zone) {
    this.width = Math.max(width, NARROWEST);
    this.zone = zone;
  }

  /**
   * The message as text; every line ends in a line feed. Dates are those of the system's time zone.
   *
   * @param width columns of a line; fewer than 20 are taken as 20
   * @param styled whether titles and the like are set apart by ANSI escape sequences
   */
  public static String text(Message message, int width, boolean styled) {
    return text(message, width, styled, ZoneId.systemDefault());
  }

  static String text(Message message, int width, boolean styled, ZoneId zone) {
    ConsoleWriter writer = new ConsoleWriter(width, zone);
    message.writeTo(writer);
    StringBuilder text = new StringBuilder();
    writer.lines.forEach(line -> text.append(styled ? ansi(line) : line).append('\n'));
    return text.toString();
  }

  /** A line across, to set one message apart from the next. */
  static String rule(int width, boolean styled) {
    AttributedString rule = new AttributedString("─".repeat(Math.max(width, NARROWEST)), DIM);
    return (styled ? ansi(rule) : rule.toString()) + "\n";
  }

  /** By hand, for JLine's own conversion turns bars and rules into "|" and "-". */
  private static String ansi(AttributedString line) {
    StringBuilder ansi = new StringBuilder();
    for (int at = 0; at < line.length(); at = line.runLimit(at)) {
      AttributedStyle style = line.styleAt(at);
      String run = line.subSequence(at, line.runLimit(at)).toString();
      ansi.append(style.equals(PLAIN) ? run : "\033[" + style.toAnsi() + "m" + run + "\033[0m");
    }
    return ansi.toString();
  }

  @Override
  public void title(Block.Title title) {
    wrapped(styled(title.text(), BOLD), "", "");
    link(title.link(), "");
  }

  @Override
  public void mention(Block.Mention mention) {
    wrapped(styled("Calls " + String.join(", ", mention.who()), DIM), "", "");
  }

  @Override
  public void heading(Block.Heading heading) {
    if (!lines.isEmpty()) {
      lines.add(AttributedString.EMPTY);
    }
    wrapped(styled(heading.text(), BOLD), "", "");
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    wrapped(styled(paragraph.text(), PLAIN), "", "");
  }

  @Override
  public void remark(Block.Remark remark) {
    AttributedStringBuilder line = new AttributedStringBuilder();
    line.append(styled(remark.label() + ":", BOLD));
    line.append(" ").append(styled(remark.text(), PLAIN));
    wrapped(line.toAttributedString(), "", "  ");
  }

  @Override
  public void quote(Block.Quote quote) {
    // The bar stands on every line, so that no quote can pass for words of ours.
    quote.text().lines().forEach(line -> wrapped(styled(line, PLAIN), "│ ", "│ "));
  }

  @Override
  public void bullets(Block.Bullets bullets) {
    bullets.items().forEach(item -> wrapped(styled(item, PLAIN), "• ", "  "));
  }

  @Override
  public void entry(Block.Entry entry) {
    wrapped(styled(entry.title(), BOLD), "", "  ");
    wrapped(styled(joined(date(entry.date()), entry.note()), DIM), "  ", "  ");
    link(entry.link(), "  ");
  }

  @Override
  public void smallPrint(Block.SmallPrint smallPrint) {
    Instant date = smallPrint.date();
    String text = date == null ? smallPrint.text() : joined(smallPrint.text(), date(date));
    wrapped(styled(text, DIM), "", "");
  }

  @Override
  public void buttons(Block.Buttons buttons) {
    buttons.buttons().forEach(button -> lines.add(styled(typed(button), PLAIN)));
  }

  /** A label of signs alone, such as "⋯", says nothing where it cannot be pressed. */
  private static String typed(Block.Button button) {
    boolean isWord = button.label().codePoints().anyMatch(Character::isLetterOrDigit);
    return (isWord ? button.label() : "Type") + ": " + button.command();
  }

  private void wrapped(AttributedString text, String first, String others) {
    String indent = first;
    for (AttributedString line : Wrapping.lines(text, width - others.length())) {
      lines.add(AttributedString.join(AttributedString.EMPTY, styledPrefix(indent), line));
      indent = others;
    }
  }

  private static AttributedString styledPrefix(String prefix) {
    return new AttributedString(prefix, PLAIN);
  }

  private void link(@Nullable URI link, String indent) {
    if (link != null) {
      AttributedStringBuilder line = new AttributedStringBuilder().append(indent);
      line.append(styled(link.toASCIIString(), LINK));
      lines.add(line.toAttributedString());
    }
  }

  private String date(Instant date) {
    return DATE.format(date.atZone(zone));
  }

  private static String joined(String left, String right) {
    return left.isBlank() || right.isBlank() ? left + right : left + SEPARATOR + right;
  }

  private static AttributedString styled(String foreign, AttributedStyle style) {
    return new AttributedString(ForeignText.harmlessLine(foreign), style);
  }
}
