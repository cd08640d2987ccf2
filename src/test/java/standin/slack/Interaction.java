package standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Something a user did, and what came back. */
public final class Interaction {
  /** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
  static final int USES = 5;

  private final long sentAt = System.nanoTime();
  private final List<Ack> acks = new CopyOnWriteArrayList<>();
  private final List<JsonNode> replies = new CopyOnWriteArrayList<>();
  private final List<String> refusals = new CopyOnWriteArrayList<>();

  Interaction() {}

  /**
   * An acknowledgement.
   *
   * @param after since it was sent
   * @param payload missing if there was none
   */
  public record Ack(Duration after, JsonNode payload) {}

  /** Should be one. */
  public List<Ack> acks() {
    return List.copyOf(acks);
  }

  /** What was accepted at the response_url, in order. */
  public List<JsonNode> replies() {
    return List.copyOf(replies);
  }

  /** Why something at the response_url was not accepted. */
  public List<String> refusals() {
    return List.copyOf(refusals);
  }

  void acknowledged(JsonNode payload) {
    acks.add(new Ack(Duration.ofNanos(System.nanoTime() - sentAt), payload));
  }

  /** What Slack says to a POST at the response_url; "ok" if it takes it. */
  synchronized String reply(JsonNode body) {
    String said = judge(body);
    if (said.equals("ok")) {
      replies.add(body);
    } else {
      refusals.add(said);
    }
    return said;
  }

  private String judge(JsonNode body) {
    String type = body.path("response_type").asText("ephemeral");
    if (replies.size() >= USES) {
      return "used_url";
    }
    if (!body.isObject() || !(type.equals("ephemeral") || type.equals("in_channel"))) {
      return "invalid_payload";
    }
    return Content.refusal(body, body.path("blocks"))
        .map(no -> no.path("error").asText() + " " + no.path("errors"))
        .orElse("ok");
  }
}
