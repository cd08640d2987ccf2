package io.assay.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.chat.console.ConsoleWriter;
import io.assay.message.Message;
import io.assay.outbox.Entry;
import io.assay.outbox.History.Attempted;
import io.assay.outbox.Hold;
import io.assay.outbox.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Messages as {@code outbox list --json} and {@code outbox show --json} print them. Others read
 * this shape: fields may be added, none may change. What is not known is null; times are instants.
 */
final class EntryJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private EntryJson() {}

  /** An array with a line for each. */
  static String array(List<Entry> entries) {
    return entries.stream()
        .map(entry -> of(entry).toString())
        .collect(Collectors.joining(",\n", "[", "]"));
  }

  /** One line, with its words and all attempts. */
  static String of(Entry entry, List<Attempted> attempts, int takenIn) {
    ObjectNode json = of(entry);
    json.put(
        "text",
        entry
            .message()
            .map(message -> ConsoleWriter.text(message, ConsoleWriter.WIDTH, false))
            .orElse(null));
    json.put("takenIn", takenIn);
    var tries = json.putArray("tries");
    attempts.forEach(attempt -> tries.add(attempt(attempt)));
    return json.toString();
  }

  /** As one line of {@link #array}. */
  static ObjectNode of(Entry entry) {
    ObjectNode json = JSON.objectNode();
    json.put("key", entry.key().token());
    json.put("state", EntryWords.lower(entry.state()));
    json.put("kind", EntryWords.lower(entry.key().kind()));
    json.put("action", EntryWords.lower(entry.action()));
    json.put("destination", entry.key().to().toString());
    json.put("subject", entry.key().subject());
    json.put("revision", entry.key().revision());
    json.put("post", entry.post());
    json.put("summary", entry.message().map(Message::summary).orElse(null));
    json.put("withdrawn", entry.withdrawn());
    json.put("attempts", entry.attempts());
    json.put("why", entry.why());
    times(json, entry);
    links(json, entry.links());
    return json;
  }

  private static void times(ObjectNode json, Entry entry) {
    Entry.Times times = entry.times();
    Optional<Entry.Turn> turn = entry.turn();
    json.put("owedAt", times.owedAt().toString());
    json.put("newsAt", text(times.newsAt()));
    json.put("dueAt", turn.isPresent() ? times.dueAt().toString() : null);
    json.put("goesAt", text(turn.map(Entry.Turn::from).orElse(null)));
    json.put("behind", turn.flatMap(Entry.Turn::behind).orElse(null));
    json.put("pausedBy", turn.flatMap(Entry.Turn::pausedBy).orElse(null));
    json.put("settledAt", text(times.settledAt()));
    json.put("heldFor", entry.hold().map(hold -> EntryWords.lower(hold.why())).orElse(null));
    json.put("heldBy", entry.hold().map(Hold::by).orElse(null));
    json.put("heldUntil", text(entry.hold().map(Hold::until).orElse(null)));
  }

  private static void links(ObjectNode json, Entry.Links links) {
    json.set("receipt", receipt(links.receipt()));
    json.set("secondCopy", receipt(links.stray()));
    json.put("target", links.target().orElse(null));
    json.put("digest", links.digest().orElse(null));
  }

  private static @Nullable ObjectNode receipt(Optional<Receipt> receipt) {
    return receipt
        .map(
            at ->
                JSON.objectNode()
                    .put("channel", at.channel())
                    .put("message", at.message())
                    .put("permalink", at.permalink()))
        .orElse(null);
  }

  private static ObjectNode attempt(Attempted attempt) {
    return JSON.objectNode()
        .put("number", attempt.number())
        .put("startedAt", attempt.startedAt().toString())
        .put("endedAt", attempt.endedAt().toString())
        .put("state", EntryWords.lower(attempt.state()))
        .put("why", attempt.why());
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
