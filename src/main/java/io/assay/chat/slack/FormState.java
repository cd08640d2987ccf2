package io.assay.chat.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.command.Asker;
import io.assay.command.CommandCall;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form carries from its opening to its submission, in the view's {@code private_metadata}.
 *
 * @param command that gets what is filled in
 * @param given what was known before
 * @param forAll whether all shall see the answer
 * @param token of {@link OpenForms}
 * @param channel id of the channel where it was asked for; empty where it is not known
 */
record FormState(
    String command, Map<String, String> given, boolean forAll, String token, String channel) {
  /** https://docs.slack.dev/reference/views/modal-views */
  static final int LONGEST = 3_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  FormState {
    given = Map.copyOf(given);
  }

  /** Of a form that we did not open, or another version of Assay: without content. */
  static FormState read(@Nullable String metadata) {
    JsonNode json = parsed(metadata == null ? "" : metadata);
    Map<String, String> given = new HashMap<>();
    json.path("given")
        .properties()
        .forEach(option -> given.put(option.getKey(), option.getValue().asText()));
    return new FormState(
        json.path("command").asText(),
        given,
        json.path("forAll").asBoolean(),
        json.path("token").asText(),
        json.path("channel").asText());
  }

  private static JsonNode parsed(String metadata) {
    try {
      return JSON.readTree(metadata);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  String json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("command", command);
    ObjectNode options = json.putObject("given");
    given.forEach(options::put);
    return json.put("forAll", forAll).put("token", token).put("channel", channel).toString();
  }

  /** The question, once the form is filled in. */
  CommandCall call(Map<String, String> filled, Asker asker) {
    Map<String, String> options = new HashMap<>(given);
    options.putAll(filled);
    return new CommandCall(command, options, 1, forAll, asker);
  }
}
