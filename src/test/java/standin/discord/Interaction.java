package standin.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * Something that a user did, and what became of it.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding">
 *     interactions</a>
 */
public final class Interaction {
  private static final int EPHEMERAL = 1 << 6;
  private static final Duration FIRST_ANSWER = Duration.ofSeconds(3);
  private static final Duration TOKEN = Duration.ofMinutes(15);

  /** What the user did, with Discord's number for it. */
  enum Kind {
    COMMAND(2),
    COMPONENT(3),
    AUTOCOMPLETE(4),
    SUBMISSION(5);

    final int type;

    Kind(int type) {
      this.type = type;
    }
  }

  private static final int MESSAGE = 4;

  /** The first answer that says: wait, I think. */
  private static final int DEFERRED = 5;

  private static final int CHOICES = 8;
  private static final int MODAL = 9;

  final String id = Wire.newId();
  final String token = "aW50ZXJhY3Rpb24" + Wire.newId();
  final Kind kind;
  private final Channel channel;
  private final LongSupplier clock;
  private final long started;
  private final CompletableFuture<Duration> acknowledged = new CompletableFuture<>();
  private final CompletableFuture<JsonNode> answer = new CompletableFuture<>();
  private final CompletableFuture<JsonNode> modal = new CompletableFuture<>();
  private volatile boolean ephemeral;
  private volatile boolean deferred;
  private volatile JsonNode given = Wire.object();

  Interaction(Kind kind, Channel channel) {
    this(kind, channel, System::nanoTime);
  }

  /**
   * @param clock in nanoseconds
   */
  Interaction(Kind kind, Channel channel, LongSupplier clock) {
    this.kind = kind;
    this.channel = channel;
    this.clock = clock;
    this.started = clock.getAsLong();
  }

  /** Takes the first answer, once, in time. */
  synchronized void first(JsonNode callback, ObjectNode author) throws Refusal {
    Duration after = age();
    if (after.compareTo(FIRST_ANSWER) > 0) {
      throw new Refusal(404, 10062, "Unknown interaction");
    }
    if (acknowledged.isDone()) {
      throw new Refusal(400, 40060, "Interaction has already been acknowledged.");
    }
    int type = callback.path("type").asInt();
    JsonNode data = callback.path("data");
    check(type, data);
    ephemeral = (data.path("flags").asInt() & EPHEMERAL) != 0;
    deferred = type == DEFERRED;
    acknowledged.complete(after);
    switch (type) {
      case MESSAGE -> show(data, author);
      case CHOICES -> answer.complete(data);
      case MODAL -> modal.complete(data);
      default -> {
        // The message comes later.
      }
    }
  }

  private void check(int type, JsonNode data) throws Refusal {
    boolean isFitting =
        switch (type) {
          case MESSAGE, DEFERRED -> kind != Kind.AUTOCOMPLETE;
          case CHOICES -> kind == Kind.AUTOCOMPLETE;
          // A modal cannot open another one.
          case MODAL -> kind == Kind.COMMAND || kind == Kind.COMPONENT;
          default -> false;
        };
    if (!isFitting) {
      throw new Refusal(400, 50035, "Invalid Form Body");
    }
    switch (type) {
      case MESSAGE -> MessageRules.check(data);
      case CHOICES -> checkChoices(data.path("choices"));
      case MODAL -> ModalRules.check(data);
      default -> checkFlags(data.path("flags").asInt());
    }
  }

  private static void checkFlags(int flags) throws Refusal {
    Problems problems = new Problems();
    if ((flags & ~EPHEMERAL) != 0) {
      problems.at("data/flags", "NOT_HERE", "An answer to come has no flag but 64.");
    }
    problems.refuse();
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
  synchronized JsonNode edit(JsonNode message, ObjectNode author) throws Refusal {
    if (age().compareTo(TOKEN) > 0) {
      throw new Refusal(401, 50027, "Invalid Webhook Token");
    }
    if (!acknowledged.isDone() || !deferred) {
      throw new Refusal(404, 10015, "Unknown Webhook");
    }
    MessageRules.check(message);
    return show(message, author);
  }

  /** For the user alone, or in the channel for all. */
  private JsonNode show(JsonNode message, ObjectNode author) {
    given = message;
    ObjectNode shown = Messages.of(message, author, channel.id, channel.now());
    if (ephemeral) {
      shown.put("flags", EPHEMERAL);
    } else {
      channel.show(shown);
    }
    answer.complete(shown);
    return shown;
  }

  private Duration age() {
    return Duration.ofNanos(clock.getAsLong() - started);
  }

  /** How long it took until the first word came. */
  public Duration acknowledgedAfter() {
    return await(acknowledged);
  }

  /** The message, or the choices, that the user sees in the end. */
  public JsonNode answer() {
    return await(answer);
  }

  /** Whether the user sees an answer by now. */
  public boolean isAnswered() {
    return answer.isDone();
  }

  /** The form that opens. */
  public JsonNode modal() {
    return await(modal);
  }

  /** A file that came with the answer; empty if there is none of that name. */
  public byte[] file(String name) {
    answer();
    return Files.data(given, name);
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
