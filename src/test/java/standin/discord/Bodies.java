package standin.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Bodies of requests that are right, to be made wrong by a test. */
final class Bodies {
  private Bodies() {}

  static ObjectNode message() {
    ObjectNode message = Wire.object().put("content", "x");
    message.putObject("allowed_mentions").putArray("parse");
    return message;
  }

  static ObjectNode command() {
    return Wire.object().put("name", "ree").put("description", "d");
  }

  static String text(int length) {
    return "e".repeat(length);
  }

  static String url(int length) {
    return "https://example.org/" + text(length - 20);
  }

  static void times(int count, IntConsumer action) {
    IntStream.range(0, count).forEach(action);
  }

  static ObjectNode embed(ObjectNode message) {
    return message.withArrayProperty("embeds").addObject();
  }

  static void fields(ObjectNode embed, int count, int name, int value) {
    ArrayNode fields = embed.putArray("fields");
    times(count, i -> fields.addObject().put("name", text(name)).put("value", text(value)));
  }

  static void severalEmbeds(ObjectNode message, int total) {
    embed(message).put("description", text(4_000));
    embed(message).put("title", text(200)).putObject("footer").put("text", text(total - 4_200));
  }

  static ArrayNode row(ObjectNode message) {
    return message
        .withArrayProperty("components")
        .addObject()
        .put("type", 1)
        .putArray("components");
  }

  static void buttons(ArrayNode row, int count) {
    times(count, i -> button(row, "id" + i));
  }

  static ObjectNode button(ArrayNode row, String id) {
    return row.addObject().put("type", 2).put("style", 2).put("label", "l").put("custom_id", id);
  }

  static void link(ArrayNode row, String url) {
    row.addObject().put("type", 2).put("style", 5).put("label", "l").put("url", url);
  }

  static ObjectNode option(ObjectNode command, int type, String name) {
    return command
        .withArrayProperty("options")
        .addObject()
        .put("type", type)
        .put("name", name)
        .put("description", "d");
  }

  static void choices(ObjectNode option, int count, int length) {
    ArrayNode choices = option.putArray("choices");
    times(count, i -> choices.addObject().put("name", text(length)).put("value", "v" + i));
  }

  static ObjectNode suggestions(int count, int length) {
    ObjectNode callback = Wire.object().put("type", 8);
    ArrayNode choices = callback.putObject("data").putArray("choices");
    times(count, i -> choices.addObject().put("name", text(length)).put("value", "v"));
    return callback;
  }

  /** A modal with one field of this type: 3 to pick from, 4 to write into. */
  static ObjectNode modal(int type) {
    ObjectNode callback = Wire.object().put("type", 9);
    callback.putObject("data").put("custom_id", "id").put("title", "t");
    ObjectNode component = field(callback, "f0").put("type", type);
    if (type == 3) {
      picks(component, 1);
    }
    return callback;
  }

  static ObjectNode field(ObjectNode callback, String id) {
    ObjectNode label =
        ((ObjectNode) callback.path("data")).withArrayProperty("components").addObject();
    return label
        .put("type", 18)
        .put("label", "l")
        .putObject("component")
        .put("type", 4)
        .put("style", 1)
        .put("custom_id", id);
  }

  static void picks(ObjectNode select, int count) {
    ArrayNode options = select.putArray("options");
    times(count, i -> options.addObject().put("label", "l").put("value", "v" + i));
  }

  /** Adds a file to a message. */
  static ObjectNode file(ObjectNode message, int bytes) {
    ArrayNode attachments = message.withArrayProperty("attachments");
    int id = attachments.size();
    message.withObjectProperty(Content.FILES).put("files[" + id + "]", new byte[bytes]);
    return attachments.addObject().put("id", id).put("filename", "f" + id + ".png");
  }
}
