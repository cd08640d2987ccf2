package io.assay.web;

import io.assay.outbox.Entry;
import io.assay.outbox.History;
import io.assay.outbox.Pause;
import io.assay.outbox.Pauses;
import io.assay.outbox.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The outbox as somebody wants to see it at a glance.
 *
 * @param owing by destination
 * @param held what waits for its time
 * @param next the messages that go next
 * @param refused those of the last days that were given up, newest first
 * @param delivered the last ones, newest first
 */
public record OutboxView(
    List<History.Owing> owing,
    List<History.Waiting> held,
    List<Pause> paused,
    List<Entry> next,
    List<Entry> refused,
    List<Entry> delivered) {
  /** For so long what was given up is shown. */
  static final Duration REFUSED_FOR = Duration.ofDays(7);

  private static final int NEXT = 10;
  private static final int REFUSED = 10;
  private static final int DELIVERED = 50;

  /** As it stands now. */
  public static OutboxView read(History history, Pauses pauses, Instant now) {
    return new OutboxView(
        history.owing(now),
        history.held(),
        pauses.all(),
        history.list(History.Choice.of(History.OPEN), NEXT),
        history.list(
            new History.Choice(Set.of(State.REFUSED), "", now.minus(REFUSED_FOR)), REFUSED),
        history.list(History.Choice.of(Set.of(State.DELIVERED)), DELIVERED));
  }

  /** How many messages are owed. */
  int open() {
    return owing.stream().mapToInt(History.Owing::open).sum();
  }

  /** How many messages are held back. */
  int waiting() {
    return held.stream().mapToInt(History.Waiting::messages).sum();
  }
}
