package io.assay.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.brief.Brief;
import io.assay.subscription.Decision;
import io.assay.subscription.Expectation;
import io.assay.subscription.Judgement;
import io.assay.subscription.Timing;
import io.assay.subscription.Wish;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Who would get a post, as {@code routes --json} prints it. Others read this shape: fields may be
 * added, none may change.
 */
final class RoutesJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private RoutesJson() {}

  /** One line. */
  static String of(Brief brief, Judgement judgement, List<Expectation.Miss> misses, Instant now) {
    ObjectNode json = JSON.objectNode();
    json.put("id", brief.post().id().toString());
    json.put("link", brief.post().link().toString());
    json.put("title", brief.post().title());
    ArrayNode messages = json.putArray("messages");
    judgement.wishes().forEach(wish -> messages.add(message(wish, now)));
    ArrayNode subscriptions = json.putArray("subscriptions");
    judgement.decisions().forEach(decision -> subscriptions.add(decision(decision)));
    ArrayNode unexpected = json.putArray("unexpected");
    misses.forEach(
        miss ->
            unexpected.add(JSON.objectNode().put("name", miss.name()).put("text", miss.text())));
    return json.toString();
  }

  private static ObjectNode message(Wish wish, Instant now) {
    Timing.Release release = wish.release(now);
    ObjectNode json = JSON.objectNode().put("to", wish.to().toString());
    json.put("when", lower(release.why()));
    json.put("at", release.at().toString());
    json.put("format", lower(wish.style().format()));
    json.put("silent", wish.style().silent());
    ArrayNode mentions = json.putArray("mentions");
    wish.mentions().forEach(who -> mentions.add(who.toString()));
    ArrayNode subscriptions = json.putArray("subscriptions");
    wish.matched().forEach(subscription -> subscriptions.add(subscription.name()));
    return json;
  }

  private static ObjectNode decision(Decision decision) {
    ObjectNode json = JSON.objectNode().put("name", decision.subscription().name());
    json.put("to", decision.subscription().to().toString());
    json.put("matched", decision.matched());
    ArrayNode reasons = json.putArray("reasons");
    decision
        .reasons()
        .forEach(
            reason ->
                reasons.add(
                    JSON.objectNode()
                        .put("condition", reason.condition())
                        .put("holds", lower(reason.holds()))
                        .put("text", reason.text())));
    return json;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
