package standin.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/** Something that a user did, and what became of it. */
public final class Interaction {
  private static final int EPHEMERAL = 1 << 6;
  private static final Duration FIRST_ANSWER = Duration.ofSeconds(3);

  /** Type of the first answer that says: wait, I think. */
  static final int DEFERRED = 5;

  private static final int MESSAGE = 4;
  private static final int CHOICES = 8;

  final String id = Wire.newId();
  final String token = "aW50ZXJhY3Rpb24" + Wire.newId();
  private final LongSupplier clock;
  private final long started;
  private final boolean autocomplete;
  private final CompletableFuture<Duration> acknowledged = new CompletableFuture<>();
  private final CompletableFuture<JsonNode> answer = new CompletableFuture<>();
  private volatile boolean ephemeral;
  private volatile boolean deferred;

  Interaction(boolean autocomplete) {
    this(autocomplete, System::nanoTime);
  }

  /**
   * @param clock in nanoseconds
   */
  Interaction(boolean autocomplete, LongSupplier clock) {
    this.autocomplete = autocomplete;
    this.clock = clock;
    this.started = clock.getAsLong();
  }

  /** Takes the first answer, once, in time. */
  synchronized void first(JsonNode callback) throws Refusal {
    Duration after = Duration.ofNanos(clock.getAsLong() - started);
    if (after.compareTo(FIRST_ANSWER) > 0) {
      throw new Refusal(404, 10062, "Unknown interaction");
    }
    if (acknowledged.isDone()) {
      throw new Refusal(400, 40060, "Interaction has already been acknowledged.");
    }
    int type = callback.path("type").asInt();
    JsonNode data = callback.path("data");
    if (autocomplete != (type == CHOICES)) {
      throw new Refusal(400, 50035, "Invalid Form Body");
    }
    if (type == CHOICES) {
      checkChoices(data.path("choices"));
    } else if (type == MESSAGE) {
      MessageRules.check(data);
    }
    ephemeral = (data.path("flags").asInt() & EPHEMERAL) != 0;
    deferred = type == DEFERRED;
    acknowledged.complete(after);
    if (!deferred) {
      answer.complete(data);
    }
  }

  private static void checkChoices(JsonNode choices) throws Refusal {
    Problems problems = new Problems();
    problems.tooMany("data/choices", choices.size(), 25);
    for (JsonNode choice : choices) {
      problems.lengthBetween("data/choices/name", choice.path("name").asText(""), 1, 100);
      problems.lengthBetween("data/choices/value", choice.path("value").asText(""), 1, 100);
    }
    problems.refuse();
  }

  /** Takes the message that replaces "thinking". */
  void edit(JsonNode message) throws Refusal {
    if (!acknowledged.isDone() || !deferred) {
      throw new Refusal(404, 10015, "Unknown Webhook");
    }
    MessageRules.check(message);
    answer.complete(message);
  }

  /** How long it took until the first word came. */
  public Duration acknowledgedAfter() {
    return await(acknowledged);
  }

  /** The message, or the choices, that the user sees in the end. */
  public JsonNode answer() {
    return await(answer);
  }

  /** Whether only the user himself sees it. */
  public boolean ephemeral() {
    acknowledgedAfter();
    return ephemeral;
  }

  /** The labels of the suggestions. */
  public List<String> choices() {
    List<String> names = new ArrayList<>();
    answer().path("choices").forEach(choice -> names.add(choice.path("name").asText()));
    return names;
  }

  private static <T> T await(CompletableFuture<T> future) {
    try {
      return future.get(15, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The user waits in vain.", e);
    }
  }
}
