package io.assay.chat.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.message.Block;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * A message as Slack takes it: Block Kit, cut so that Slack never refuses it, and the text that
 * notifications and screen readers use.
 */
public final class SlackMessage {
  /** https://docs.slack.dev/reference/block-kit/blocks */
  static final int BLOCKS = 50;

  /**
   * Of JSON over all blocks. Slack refuses about 13,200 with {@code msg_blocks_too_long} and counts
   * more than the text: https://github.com/slackapi/bolt-js/issues/2509
   */
  static final int CHARACTERS = 12_000;

  /** https://docs.slack.dev/reference/methods/chat.postMessage#truncating recommends 4,000. */
  static final int TEXT = 3_900;

  private static final int KEPT_AT_THE_END = 5;
  private static final int ROOM_FOR_NOTE = 250;

  private final String text;
  private final ArrayNode blocks;
  private final String json;

  private SlackMessage(String text, ArrayNode blocks) {
    this.text = text;
    this.blocks = blocks;
    this.json = blocks.toString();
  }

  /**
   * The exact JSON that would be posted, but for the channel and our key.
   *
   * @return one line
   */
  public static String json(Message message) {
    return of(message).json(JsonNodeFactory.instance.objectNode());
  }

  static SlackMessage of(Message message) {
    String calls = SlackText.calls(message.mentions());
    String text = summary(message.summary(), TEXT - calls.length()) + calls;
    ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
    for (Cut cut : Cut.GENTLE_TO_HARD) {
      SlackWriter writer = new SlackWriter(cut);
      message.writeTo(writer);
      if (writer.blocks().isEmpty()) {
        writer.paragraph(new Block.Paragraph(message.summary() + Excerpt.MARK));
      }
      SlackMessage written = new SlackMessage(text, writer.blocks());
      if (written.fits()) {
        return written;
      }
      blocks = written.blocks;
    }
    return new SlackMessage(text, shortened(blocks));
  }

  /** The blocks as one JSON array. */
  String blocks() {
    return json;
  }

  /** For {@code text}: escaped, so that nothing in it is a mention but whom the message calls. */
  String text() {
    return text;
  }

  /** The blocks, for where nothing can be pressed. */
  ArrayNode withoutButtons() {
    ArrayNode read = JsonNodeFactory.instance.arrayNode();
    blocks.forEach(
        block -> {
          if (!block.path("type").asText().equals("actions")) {
            read.add(block);
          }
        });
    return read;
  }

  /** The answer to a question, for the asker alone or for all. */
  String reply(boolean forAll) {
    return json(
        JsonNodeFactory.instance
            .objectNode()
            .put("response_type", forAll ? "in_channel" : "ephemeral")
            .put("replace_original", false));
  }

  private String json(ObjectNode json) {
    json.put("text", text).set("blocks", blocks);
    return json.put("unfurl_links", false).put("unfurl_media", false).toString();
  }

  private static String summary(String summary, int most) {
    int limit = most;
    String escaped = SlackText.escape(SlackText.line(summary, limit));
    while (escaped.length() > most) {
      limit -= Math.max(1, (escaped.length() - most) / 5);
      escaped = SlackText.escape(SlackText.line(summary, limit));
    }
    return escaped.isEmpty() ? Excerpt.MARK : escaped;
  }

  private boolean fits() {
    return blocks.size() <= BLOCKS && json.length() <= CHARACTERS;
  }

  /** Leaves out as many blocks as it takes, but not the buttons and the small print at the end. */
  private static ArrayNode shortened(ArrayNode all) {
    int tail = all.size();
    while (all.size() - tail < KEPT_AT_THE_END && tail > 0 && !isText(all.get(tail - 1))) {
      tail--;
    }
    List<JsonNode> kept = new ArrayList<>();
    List<JsonNode> end = new ArrayList<>();
    all.forEach(end::add);
    end = end.subList(tail, all.size());
    int room = CHARACTERS - ROOM_FOR_NOTE - end.stream().mapToInt(SlackMessage::length).sum();
    for (int at = 0; at < tail && kept.size() + end.size() < BLOCKS - 1; at++) {
      room -= length(all.get(at));
      if (room < 0) {
        break;
      }
      kept.add(all.get(at));
    }
    SlackWriter note = new SlackWriter(Cut.GENTLE_TO_HARD.get(0));
    note.paragraph(
        new Block.Paragraph(
            "… and " + (tail - kept.size()) + " more parts: too long for one message in Slack."));
    return JsonNodeFactory.instance.arrayNode().addAll(kept).addAll(note.blocks()).addAll(end);
  }

  private static boolean isText(JsonNode block) {
    return block.path("type").asText().equals("rich_text");
  }

  private static int length(JsonNode block) {
    return block.toString().length() + 1;
  }
}
