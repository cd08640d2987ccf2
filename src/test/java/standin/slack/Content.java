package standin.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What a message says.
 *
 * @param blocks missing if none were sent
 * @param metadata missing if none was sent
 */
record Content(String text, JsonNode blocks, JsonNode metadata) {
  /** Ours; Slack's page recommends 4,000 and cuts at 40,000. */
  static final int TEXT = 4_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  static Content of(JsonNode arguments) {
    return new Content(
        arguments.path("text").asText(),
        parsed(arguments, "blocks"),
        parsed(arguments, "metadata"));
  }

  static Content plain(String text) {
    return new Content(text, JsonNodeFactory.instance.arrayNode(), MissingNode.getInstance());
  }

  /**
   * What is left of this after an edit: metadata that is not mentioned stays, an empty object takes
   * it away; blocks go when there is only text. See
   * https://docs.slack.dev/reference/methods/chat.update
   */
  Content editedTo(JsonNode arguments) {
    Content given = of(arguments);
    JsonNode kept = arguments.has("metadata") ? given.metadata : metadata;
    return new Content(given.text, given.blocks, kept.isEmpty() ? MissingNode.getInstance() : kept);
  }

  /** What Slack would say against it in a call of the Web API. */
  Optional<ObjectNode> refusal(JsonNode arguments) {
    Optional<ObjectNode> refusal = refusal(arguments, blocks);
    return refusal.isEmpty() && arguments.has("metadata") && !metadataIsRight(arguments.has("ts"))
        ? Optional.of(Reply.no("invalid_metadata_format"))
        : refusal;
  }

  private boolean metadataIsRight(boolean isEdit) {
    boolean removes = metadata.isObject() && metadata.isEmpty() && isEdit;
    return removes
        || (metadata.path("event_type").asText().matches("[a-z0-9_.]{1,255}")
            && metadata.path("event_payload").isObject()
            && metadata.size() == 2);
  }

  /** What Slack would say against this content, to the Web API and to a response_url alike. */
  static Optional<ObjectNode> refusal(JsonNode arguments, JsonNode blocks) {
    String text = arguments.path("text").asText();
    if (text.isEmpty() && blocks.isEmpty()) {
      return Optional.of(Reply.no("no_text"));
    }
    if (text.length() >= TEXT) {
      return Optional.of(Reply.no("msg_too_long"));
    }
    if (arguments.has("blocks") && !blocks.isArray()) {
      return Optional.of(Reply.no("invalid_blocks_format"));
    }
    List<String> faults = blocks.isArray() ? BlockKit.faults(blocks) : List.of();
    if (!faults.isEmpty()) {
      ObjectNode no = Reply.no("invalid_blocks");
      ArrayNode errors = no.putArray("errors");
      ArrayNode messages = no.putObject("response_metadata").putArray("messages");
      faults.forEach(errors::add);
      faults.forEach(messages::add);
      return Optional.of(no);
    }
    return BlockKit.tooLong(blocks)
        ? Optional.of(Reply.no("msg_blocks_too_long"))
        : Optional.empty();
  }

  /** An argument that is JSON: in a form it comes as a string. */
  private static JsonNode parsed(JsonNode arguments, String name) {
    JsonNode value = arguments.path(name);
    if (!value.isTextual()) {
      return value;
    }
    try {
      return JSON.readTree(value.asText());
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
