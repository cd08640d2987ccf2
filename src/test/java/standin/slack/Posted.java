package standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A message that stands in a channel. */
public final class Posted {
  private final String ts;
  private final String text;
  private final JsonNode blocks;
  private final JsonNode metadata;
  private final JsonNode arguments;
  private volatile boolean shown;

  Posted(String ts, JsonNode arguments, JsonNode blocks, JsonNode metadata, boolean shown) {
    this.ts = ts;
    this.arguments = arguments;
    this.text = arguments.path("text").asText();
    this.blocks = blocks;
    this.metadata = metadata;
    this.shown = shown;
  }

  public String ts() {
    return ts;
  }

  public String text() {
    return text;
  }

  public JsonNode blocks() {
    return blocks;
  }

  /** Missing if none was sent. */
  public JsonNode metadata() {
    return metadata;
  }

  /** All arguments of the call, as strings. */
  public JsonNode arguments() {
    return arguments;
  }

  /** Whom it pinged. */
  public List<String> pings() {
    return Pings.in(text, blocks);
  }

  /** Lets the history show it. */
  public void show() {
    shown = true;
  }

  boolean isShown() {
    return shown;
  }

  ObjectNode json(boolean withMetadata) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "message")
            .put("subtype", "bot_message")
            .put("ts", ts)
            .put("text", text)
            .put("bot_id", SlackStandIn.BOT_ID);
    json.set("blocks", blocks);
    if (withMetadata && metadata.isObject()) {
      json.set("metadata", metadata);
    }
    return json;
  }
}
