package io.assay.chat.discord;

import static io.assay.chat.discord.Line.Keep.ALWAYS;
import static io.assay.chat.discord.Line.Keep.QUOTE;
import static io.assay.chat.discord.Line.Keep.TEXT;

import io.assay.message.Block;
import io.assay.message.Excerpt;
import io.assay.message.MessageWriter;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.MessageEmbed;
import org.jspecify.annotations.Nullable;

/**
 * Writes blocks as one embed with rows of buttons below it. The first title becomes the embed's,
 * everything else a line of its description.
 */
final class DiscordWriter implements MessageWriter {
  /** All labels of a post, and who published it. */
  private static final int NOTE = 600;

  private final List<Line> lines = new ArrayList<>();

  /** Labels by what they would type. */
  private final Map<String, String> buttons = new LinkedHashMap<>();

  private String title = "";
  private String titleAddress = "";

  @Override
  public void title(Block.Title block) {
    String text = Markup.clean(block.text());
    if (title.isEmpty() && lines.isEmpty() && !text.isEmpty()) {
      title = Markup.escape(text, DiscordLimits.TITLE);
      titleAddress = block.link() == null ? "" : Markup.address(block.link());
    } else {
      lines.add(linked(text, block.link(), ""));
    }
  }

  /** Only above the embed a call is heard. */
  @Override
  public void mention(Block.Mention block) {}

  @Override
  public void heading(Block.Heading block) {
    add(ALWAYS, "**", block.text(), "**");
  }

  @Override
  public void paragraph(Block.Paragraph block) {
    add(TEXT, "", block.text(), "");
  }

  @Override
  public void remark(Block.Remark block) {
    String label = Markup.escape(Markup.clean(block.label()));
    lines.add(new Line(ALWAYS, "**" + label + ":** ", Markup.clean(block.text()), ""));
  }

  @Override
  public void quote(Block.Quote block) {
    add(QUOTE, "> ", block.text(), "");
  }

  @Override
  public void bullets(Block.Bullets block) {
    block.items().forEach(item -> add(TEXT, "- ", item, ""));
  }

  @Override
  public void entry(Block.Entry block) {
    String note = Markup.escape(Markup.clean(block.note()), NOTE);
    String below = "\n" + Markup.date(block.date()) + (note.isEmpty() ? "" : " · " + note);
    lines.add(linked(Markup.clean(block.title()), block.link(), below));
  }

  @Override
  public void smallPrint(Block.SmallPrint block) {
    String text = Markup.clean(block.text());
    Instant date = block.date();
    String token = date == null ? "" : Markup.date(date);
    if (!text.isEmpty() || !token.isEmpty()) {
      String between = text.isEmpty() || token.isEmpty() ? "" : " · ";
      lines.add(new Line(ALWAYS, "-# ", text, between + token));
    }
  }

  @Override
  public void buttons(Block.Buttons block) {
    for (Block.Button button : block.buttons()) {
      String label = Excerpt.cut(Markup.clean(button.label()), DiscordLimits.LABEL);
      boolean fits =
          ButtonId.of(button.command(), "").length() <= DiscordLimits.CUSTOM_ID
              && buttons.size() < DiscordLimits.ROW * DiscordLimits.ROWS;
      // Discord refuses a message in which two buttons carry the same id.
      if (!label.isEmpty() && fits) {
        buttons.putIfAbsent(button.command(), label);
      }
    }
  }

  /** The embed; one without a word says at least {@code summary}. */
  MessageEmbed embed(String summary) {
    if (title.isEmpty() && lines.isEmpty()) {
      String clean = Markup.clean(summary);
      lines.add(new Line(TEXT, "", clean.isEmpty() ? Excerpt.MARK : clean, ""));
    }
    EmbedBuilder embed = new EmbedBuilder();
    if (!title.isEmpty()) {
      embed.setTitle(title, titleAddress.isEmpty() ? null : titleAddress);
    }
    return embed.setDescription(Description.of(lines, DiscordLimits.DESCRIPTION)).build();
  }

  /**
   * @param key of the shipment, to go into the buttons; empty if the message need not be found
   *     again
   */
  List<ActionRow> rows(String key) {
    List<Button> pressed = new ArrayList<>();
    buttons.forEach(
        (command, label) -> pressed.add(Button.secondary(ButtonId.of(command, key), label)));
    return pressed.isEmpty() ? List.of() : ActionRow.partitionOf(pressed);
  }

  private void add(Line.Keep keep, String before, String text, String after) {
    String clean = Markup.clean(text);
    if (!clean.isEmpty()) {
      lines.add(new Line(keep, before, clean, after));
    }
  }

  private static Line linked(String text, @Nullable URI link, String below) {
    String address = link == null ? "" : Markup.address(link);
    String shown = text.isEmpty() ? Excerpt.MARK : text;
    if (address.isEmpty()) {
      return new Line(TEXT, "**", shown, "**" + below);
    }
    // Brackets end the text of a masked link, escaped or not.
    String inLink = shown.replace('[', '(').replace(']', ')');
    return new Line(TEXT, "**[", inLink, "](" + address + ")**" + below);
  }
}
