package standin.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** A message that stands in a channel. */
final class Stored {
  private final Instant at;
  private volatile ObjectNode message;
  private volatile BooleanSupplier shown = () -> true;
  private volatile int edits;
  private volatile double closedForSeconds;

  Stored(ObjectNode message, Instant at) {
    this.message = message;
    this.at = at;
  }

  long id() {
    return message.path("id").asLong();
  }

  ObjectNode message() {
    return message;
  }

  Instant at() {
    return at;
  }

  boolean isBy(ObjectNode author) {
    return message.path("author").path("id").equals(author.path("id"));
  }

  synchronized void edit(ObjectNode edited) {
    message = edited;
    edits++;
  }

  int edits() {
    return edits;
  }

  /** From now on Discord asks to wait this long before the next edit; 0 ends that. */
  void close(double seconds) {
    closedForSeconds = seconds;
  }

  /**
   * @throws Refusal a 429 like any other, but for its code:
   *     https://github.com/discord/discord-api-docs/issues/4413
   */
  void requireOpen() throws Refusal {
    if (closedForSeconds > 0) {
      throw new Refusal(
              429,
              30046,
              "Maximum number of edits to messages older than 1 hour reached. Try again later")
          .retryAfter(closedForSeconds, "user");
    }
  }

  void show() {
    shown = () -> true;
  }

  void hide() {
    shown = () -> false;
  }

  /** This many looks into the history do not show it. */
  void showAfter(int looks) {
    AtomicInteger left = new AtomicInteger(looks);
    shown = () -> left.getAndDecrement() <= 0;
  }

  /** Asked once at each look into the history. */
  boolean isShown() {
    return shown.getAsBoolean();
  }
}
