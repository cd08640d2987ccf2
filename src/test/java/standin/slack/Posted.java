package standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** A message that stands in a channel, as it is now. */
public final class Posted {
  private final String ts;
  private final String thread;
  private final JsonNode arguments;
  private final boolean ours;
  private final boolean broadcast;
  private volatile Content content;
  private volatile BooleanSupplier shown = () -> true;
  private volatile int edits;
  private volatile boolean closed;
  private volatile boolean deleted;

  /**
   * @param thread ts of the message that it replies to; empty if it is no reply
   */
  Posted(String ts, String thread, JsonNode arguments, Content content, boolean ours) {
    this.ts = ts;
    this.thread = thread;
    this.arguments = arguments;
    this.content = content;
    this.ours = ours;
    this.broadcast = !thread.isEmpty() && isTrue(arguments.path("reply_broadcast"));
  }

  static boolean isTrue(JsonNode value) {
    return value.asText().equals("true") || value.asText().equals("1");
  }

  public String ts() {
    return ts;
  }

  /** The ts of the message that it replies to; empty if it is no reply. */
  public String thread() {
    return thread;
  }

  /** Whether it is a reply that stands in the channel too. */
  public boolean isBroadcast() {
    return broadcast;
  }

  public String text() {
    return content.text();
  }

  public JsonNode blocks() {
    return content.blocks();
  }

  /** Missing if there is none. */
  public JsonNode metadata() {
    return content.metadata();
  }

  /** All arguments of the call that posted it, as strings. */
  public JsonNode arguments() {
    return arguments;
  }

  /** How often it was edited. */
  public int edits() {
    return edits;
  }

  /** From now on it is too old to be edited. */
  public void closeForEdits() {
    closed = true;
  }

  /** Whom it pings. */
  public List<String> pings() {
    return Pings.in(text(), blocks());
  }

  /** Lets the history show it. */
  public void show() {
    shown = () -> true;
  }

  /** The history does not show it until it is told to. */
  public void hide() {
    shown = () -> false;
  }

  /** This many looks into the history do not show it. */
  public void showAfter(int looks) {
    AtomicInteger left = new AtomicInteger(looks);
    shown = () -> left.getAndDecrement() <= 0;
  }

  /** The history shows it as soon as somebody has let it go. */
  public void showAfter(CountDownLatch release) {
    shown = () -> release.getCount() == 0;
  }

  /** Asked once at each look into the history. */
  boolean isShown() {
    return shown.getAsBoolean();
  }

  boolean isOurs() {
    return ours;
  }

  boolean isClosedForEdits() {
    return closed;
  }

  boolean isDeleted() {
    return deleted;
  }

  void delete() {
    deleted = true;
  }

  synchronized void edit(JsonNode given) {
    content = content.editedTo(given);
    edits++;
  }

  boolean carries(String key) {
    for (JsonNode value : metadata().path("event_payload")) {
      if (value.asText().equals(key)) {
        return true;
      }
    }
    return false;
  }

  ObjectNode json(boolean withMetadata) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "message")
            .put("subtype", broadcast ? "thread_broadcast" : "bot_message")
            .put("ts", ts)
            .put("text", text())
            .put("bot_id", SlackStandIn.BOT_ID);
    if (!thread.isEmpty()) {
      json.put("thread_ts", thread);
    }
    json.set("blocks", blocks());
    if (edits > 0 && blocks().isEmpty()) {
      // With blocks Slack does not say that a message was edited.
      json.putObject("edited").put("user", SlackStandIn.USER_ID).put("ts", ts);
    }
    if (withMetadata && metadata().isObject()) {
      json.set("metadata", metadata());
    }
    return json;
  }
}
