package standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Something a user did, and what came back. */
public final class Interaction {
  /** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
  static final int USES = 5;

  static final Duration GOOD_FOR = Duration.ofMinutes(30);

  private final long sentAt = System.nanoTime();
  private final List<Ack> acks = new CopyOnWriteArrayList<>();
  private final List<JsonNode> replies = new CopyOnWriteArrayList<>();
  private final List<String> refusals = new CopyOnWriteArrayList<>();

  private final InstantSource time;
  private final Instant since;
  private final Function<JsonNode, List<String>> judge;
  private volatile Optional<View> view = Optional.empty();

  /**
   * @param judge what is wrong with what an acknowledgement carries
   */
  Interaction(InstantSource time, Function<JsonNode, List<String>> judge) {
    this.time = time;
    this.since = time.instant();
    this.judge = judge;
  }

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

  /** Whom the answers ping. */
  public List<String> pings() {
    return replies.stream()
        .flatMap(r -> Pings.in(r.path("text").asText(), r.path("blocks")).stream())
        .toList();
  }

  /** Why something at the response_url was not accepted. */
  public List<String> refusals() {
    return List.copyOf(refusals);
  }

  /** The modal that was opened for it, as it is now. */
  public Optional<View> view() {
    return view;
  }

  void opened(View view) {
    this.view = Optional.of(view);
  }

  /** What is wrong with the acknowledgement. */
  List<String> acknowledged(JsonNode payload) {
    List<String> faults = judge.apply(payload);
    acks.add(new Ack(Duration.ofNanos(System.nanoTime() - sentAt), payload));
    return faults;
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
    if (since.plus(GOOD_FOR).isBefore(time.instant())) {
      return "expired_url";
    }
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
