package io.assay.cli;

import io.assay.message.Ago;
import io.assay.outbox.Finding;
import io.assay.outbox.History;
import io.assay.outbox.Pause;
import io.assay.outbox.Pauses;
import io.assay.outbox.State;
import io.assay.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What {@code doctor} says of what is owed. */
final class OutboxFindings {
  private static final Duration RECENT = Duration.ofDays(7);

  private OutboxFindings() {}

  static List<Finding> of(Database database, Instant now) {
    List<Finding> findings = new ArrayList<>();
    Pauses.byHand(database).all().forEach(pause -> findings.add(paused(pause, now)));
    History history = new History(database);
    findings.add(owed(history, now));
    int refused = history.count(new History.Choice(List.of(State.REFUSED), "", now.minus(RECENT)));
    if (refused > 0) {
      findings.add(
          Finding.warning(
              "outbox: %s refused in the last 7 days".formatted(EntryWords.messages(refused)),
              "outbox list --state refused"));
    }
    return findings;
  }

  private static Finding paused(Pause pause, Instant now) {
    String remedy =
        pause.byHand()
            ? "outbox resume " + pause.destination()
            : "put it right; Assay looks again by itself while run is running";
    return Finding.warning(
        pause.destination() + ": paused " + EntryWords.pauseAndWhy(pause, now), remedy);
  }

  private static Finding owed(History history, Instant now) {
    int count = history.count(History.Choice.of(History.OPEN));
    String held =
        history
            .holding()
            .map(
                holding ->
                    "; %s held back, the first is released %s"
                        .formatted(
                            EntryWords.messages(holding.count()), Ago.of(holding.next(), now)))
            .orElse("");
    if (count == 0) {
      return Finding.ok("outbox: nothing is owed" + held);
    }
    String oldest =
        history
            .oldest()
            .map(since -> ", the oldest for " + Ago.words(Duration.between(since, now)))
            .orElse("");
    return Finding.ok("outbox: " + EntryWords.messages(count) + " owed" + oldest + held);
  }
}
