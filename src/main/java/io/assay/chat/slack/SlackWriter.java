package io.assay.chat.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.message.Block;
import io.assay.message.MessageWriter;
import io.assay.subscription.Addressee;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes blocks as Block Kit: {@code rich_text}, in which text is literal and nothing in it can
 * ping or format, one for each block of the message.
 */
final class SlackWriter implements MessageWriter {
  /** What the action ids of our buttons begin with. */
  static final String ACTION = "assay_";

  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  static final int BUTTON_TEXT = 75;

  /** Of a button, and so held for every link. The same page. */
  static final int URL = 3_000;

  /** https://docs.slack.dev/reference/block-kit/blocks/actions-block allows 25; five fit a row. */
  private static final int BUTTONS_IN_A_ROW = 5;

  private static final int TITLE = 300;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
  private final Cut cut;
  private int buttons;

  SlackWriter(Cut cut) {
    this.cut = cut;
  }

  /** What was written so far. */
  ArrayNode blocks() {
    return blocks;
  }

  @Override
  public void title(Block.Title title) {
    String text = SlackText.line(title.text(), Math.min(TITLE, cut.text()));
    if (!text.isEmpty()) {
      titleOf(section(), text, title.link());
    }
  }

  @Override
  public void mention(Block.Mention mention) {
    ArrayNode section = section();
    for (Addressee addressee : SlackText.addressees(mention.who())) {
      if (!section.isEmpty()) {
        text(section, " ");
      }
      boolean user = addressee.kind() == Addressee.Kind.USER;
      section
          .addObject()
          .put("type", user ? "user" : "usergroup")
          .put(user ? "user_id" : "usergroup_id", addressee.id());
    }
  }

  @Override
  public void heading(Block.Heading heading) {
    String text = SlackText.line(heading.text(), Math.min(TITLE, cut.text()));
    if (!text.isEmpty()) {
      bold(text(section(), text));
    }
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    String text = SlackText.lines(paragraph.text(), cut.text());
    if (!text.isEmpty()) {
      text(section(), text);
    }
  }

  @Override
  public void remark(Block.Remark remark) {
    ArrayNode section = section();
    bold(text(section, SlackText.line(remark.label(), Integer.MAX_VALUE) + ":"));
    text(section, " " + SlackText.line(remark.text(), cut.quote()));
  }

  @Override
  public void quote(Block.Quote quote) {
    String text = SlackText.lines(quote.text(), cut.quote());
    if (!text.isEmpty()) {
      text(richText().addObject().put("type", "rich_text_quote").putArray("elements"), text);
    }
  }

  @Override
  public void bullets(Block.Bullets bullets) {
    List<String> points =
        bullets.items().stream()
            .map(item -> SlackText.line(item, cut.text()))
            .filter(item -> !item.isEmpty())
            .toList();
    if (points.isEmpty()) {
      return;
    }
    ObjectNode list = richText().addObject().put("type", "rich_text_list").put("style", "bullet");
    ArrayNode elements = list.putArray("elements");
    points.stream().limit(cut.items()).forEach(point -> text(section(elements), point));
    if (points.size() > cut.items()) {
      text(section(elements), "… and " + (points.size() - cut.items()) + " more");
    }
  }

  @Override
  public void entry(Block.Entry entry) {
    ArrayNode section = section();
    String title = SlackText.line(entry.title(), Math.min(TITLE, cut.text()));
    titleOf(section, title.isEmpty() ? "(no title)" : title, entry.link());
    text(section, "\n");
    section
        .addObject()
        .put("type", "date")
        .put("timestamp", entry.date().getEpochSecond())
        .put("format", "{date_short}")
        .put("fallback", DAY.format(entry.date()));
    String note = SlackText.line(entry.note(), cut.text());
    if (!note.isEmpty()) {
      text(section, " · " + note);
    }
  }

  @Override
  public void smallPrint(Block.SmallPrint smallPrint) {
    ArrayNode elements = JsonNodeFactory.instance.arrayNode();
    String text = SlackText.line(smallPrint.text(), cut.text());
    if (!text.isEmpty()) {
      elements.add(plain(text));
    }
    if (smallPrint.date() != null) {
      elements.addObject().put("type", "mrkdwn").put("text", dateToken(smallPrint.date()));
    }
    if (!elements.isEmpty()) {
      blocks.addObject().put("type", "context").set("elements", elements);
    }
  }

  @Override
  public void buttons(Block.Buttons row) {
    List<Block.Button> all = row.buttons();
    for (int from = 0; from < all.size(); from += BUTTONS_IN_A_ROW) {
      ArrayNode elements = blocks.addObject().put("type", "actions").putArray("elements");
      all.subList(from, Math.min(all.size(), from + BUTTONS_IN_A_ROW))
          .forEach(button -> elements.add(button(button)));
    }
  }

  private ObjectNode button(Block.Button button) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", "button");
    String label = SlackText.line(button.label(), BUTTON_TEXT);
    json.set("text", plain(label.isEmpty() ? "…" : label));
    buttons++;
    return json.put("action_id", ACTION + buttons).put("value", button.command());
  }

  private static void titleOf(ArrayNode section, String text, @Nullable URI link) {
    String url = link == null ? "" : link.toASCIIString();
    boolean web = url.startsWith("https://") || url.startsWith("http://");
    bold(
        web && url.length() <= URL
            ? section.addObject().put("type", "link").put("url", url).put("text", text)
            : text(section, text));
  }

  private static ObjectNode text(ArrayNode elements, String text) {
    return elements.addObject().put("type", "text").put("text", text);
  }

  private static void bold(ObjectNode element) {
    element.putObject("style").put("bold", true);
  }

  /** Literal text for what is no running text: labels, titles. */
  static ObjectNode plain(String text) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "plain_text")
        .put("text", text)
        .put("emoji", false);
  }

  /** https://docs.slack.dev/messaging/formatting-message-text#date-formatting */
  private static String dateToken(Instant date) {
    return "<!date^" + date.getEpochSecond() + "^{date_short}|" + DAY.format(date) + ">";
  }

  private ArrayNode richText() {
    return blocks.addObject().put("type", "rich_text").putArray("elements");
  }

  private ArrayNode section() {
    return section(richText());
  }

  private static ArrayNode section(ArrayNode elements) {
    return elements.addObject().put("type", "rich_text_section").putArray("elements");
  }
}
