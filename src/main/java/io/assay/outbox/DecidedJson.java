package io.assay.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.message.Destination;
import io.assay.subscription.Answer;
import io.assay.subscription.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What was decided as it is stored: a column for each thing that is known of a verdict, compressed,
 * since thousands of subscriptions say nearly the same of a post; by columns it is a third smaller
 * than by rows. {@code {"s":["china"],"to":["slack:#ree"],"m":[true],"r":[[["regions","YES","…"]]],
 * "f":{"slack:#ree":["HELD","Quiet hours","2026-…"]}}}
 */
final class DecidedJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DecidedJson() {}

  static byte[] write(List<Decided.Verdict> verdicts, Map<Destination, Fate> fates) {
    ObjectNode body = JSON.createObjectNode();
    ArrayNode subscriptions = body.putArray("s");
    ArrayNode destinations = body.putArray("to");
    ArrayNode matched = body.putArray("m");
    ArrayNode reasons = body.putArray("r");
    for (Decided.Verdict verdict : verdicts) {
      subscriptions.add(verdict.subscription());
      destinations.add(verdict.to().toString());
      matched.add(verdict.matched());
      add(reasons.addArray(), verdict.reasons());
    }
    ObjectNode became = body.putObject("f");
    fates.forEach((to, fate) -> add(became.putArray(to.toString()), fate));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream compressed = new GZIPOutputStream(bytes)) {
      JSON.writeValue(compressed, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void add(ArrayNode array, List<Reason> reasons) {
    for (Reason reason : reasons) {
      array.addArray().add(reason.condition()).add(reason.holds().name()).add(reason.text());
    }
  }

  private static void add(ArrayNode array, Fate fate) {
    array.add(fate.kind().name()).add(fate.words());
    if (fate.until() != null) {
      array.add(fate.until().toString());
    }
  }

  /**
   * @throws IllegalArgumentException if it is none that was written
   */
  static Decided read(byte[] body, Instant at, Decided.Cause cause) {
    JsonNode json = parse(body);
    List<Decided.Verdict> verdicts = new ArrayList<>();
    for (int row = 0; row < json.path("s").size(); row++) {
      verdicts.add(verdict(json, row));
    }
    Map<Destination, Fate> fates = new HashMap<>();
    json.path("f")
        .properties()
        .forEach(fate -> fates.put(Destination.parse(fate.getKey()), fate(fate.getValue())));
    return new Decided(at, cause, verdicts, fates);
  }

  private static JsonNode parse(byte[] body) {
    try (InputStream compressed = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return JSON.readTree(compressed);
    } catch (IOException e) {
      throw new IllegalArgumentException("A decision in the store cannot be read.", e);
    }
  }

  private static Decided.Verdict verdict(JsonNode json, int at) {
    return new Decided.Verdict(
        json.path("s").path(at).asText(),
        Destination.parse(json.path("to").path(at).asText()),
        json.path("m").path(at).asBoolean(),
        elements(json.path("r").path(at))
            .map(
                reason ->
                    new Reason(
                        reason.path(0).asText(),
                        Answer.valueOf(reason.path(1).asText()),
                        reason.path(2).asText()))
            .toList());
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    return elements.stream();
  }

  private static Fate fate(JsonNode json) {
    return new Fate(
        Fate.Kind.valueOf(json.path(0).asText()),
        json.path(1).asText(),
        json.has(2) ? Instant.parse(json.path(2).asText()) : null);
  }
}
