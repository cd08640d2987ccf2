package io.assay.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.brief.Revised;
import io.assay.outbox.Decided;
import io.assay.outbox.Fate;
import java.time.Instant;

/**
 * What became of a post, as {@code explain --json} prints it. Others read this shape: fields may be
 * added, none may change. Messages are as {@code outbox list --json} prints them; times are
 * instants.
 */
final class ExplainJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ExplainJson() {}

  /** One line. */
  static String of(Explained explained) {
    ObjectNode json = JSON.objectNode();
    json.put("id", explained.post().id().toString());
    json.put("link", explained.post().link().toString());
    json.put("title", explained.post().title());
    json.put("withdrawnAt", explained.withdrawnAt().map(Instant::toString).orElse(null));
    ArrayNode decisions = json.putArray("decisions");
    explained.decisions().forEach(decided -> decisions.add(decision(decided)));
    json.put("whyNothing", explained.decisions().isEmpty() ? explained.whyNothing() : null);
    ArrayNode messages = json.putArray("messages");
    explained.messages().forEach(message -> messages.add(EntryJson.of(message)));
    ArrayNode changes = json.putArray("changes");
    explained.revisions().forEach(revised -> changes.add(change(revised)));
    return json.toString();
  }

  private static ObjectNode decision(Decided decided) {
    ObjectNode json = JSON.objectNode();
    json.put("at", decided.at().toString());
    json.put("cause", EntryWords.lower(decided.cause()));
    ArrayNode subscriptions = json.putArray("subscriptions");
    decided.verdicts().forEach(verdict -> subscriptions.add(verdict(verdict)));
    ArrayNode destinations = json.putArray("destinations");
    decided.fates().entrySet().stream()
        .map(fate -> fate(fate.getKey().toString(), fate.getValue()))
        .forEach(destinations::add);
    return json;
  }

  private static ObjectNode verdict(Decided.Verdict verdict) {
    ObjectNode json = JSON.objectNode().put("name", verdict.subscription());
    json.put("to", verdict.to().toString());
    json.put("matched", verdict.matched());
    ArrayNode reasons = json.putArray("reasons");
    verdict
        .reasons()
        .forEach(
            reason ->
                reasons.add(
                    JSON.objectNode()
                        .put("condition", reason.condition())
                        .put("holds", EntryWords.lower(reason.holds()))
                        .put("text", reason.text())));
    return json;
  }

  private static ObjectNode fate(String to, Fate fate) {
    Instant until = fate.until();
    return JSON.objectNode()
        .put("to", to)
        .put("fate", EntryWords.lower(fate.kind()))
        .put("why", fate.words())
        .put("heldUntil", until == null ? null : until.toString());
  }

  private static ObjectNode change(Revised revised) {
    ObjectNode json = JSON.objectNode().put("seenAt", revised.seenAt().toString());
    ArrayNode lines = json.putArray("changes");
    revised.changes().forEach(change -> lines.add(change.text()));
    return json;
  }
}
