package io.assay.web;

import io.assay.outbox.Entry;
import io.assay.outbox.Glance;
import io.assay.outbox.History;
import io.assay.outbox.Pause;
import io.assay.outbox.Pauses;
import io.assay.outbox.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The outbox as somebody wants to see it at a glance.
 *
 * @param owing by destination
 * @param held what waits for its time
 * @param next the messages that go first, of each destination one
 * @param refused those of the last days that were given up, newest first
 * @param delivered the last ones, newest first
 */
public record OutboxView(
    List<History.Owing> owing,
    List<Glance.Waiting> held,
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
  public static OutboxView read(History history, Glance glance, Pauses pauses, Instant now) {
    return new OutboxView(
        history.owing(now),
        glance.held(),
        pauses.all(),
        glance.heads(NEXT),
        glance.settled(State.REFUSED, now.minus(REFUSED_FOR), REFUSED),
        glance.settled(State.DELIVERED, Instant.EPOCH, DELIVERED));
  }

  /** How many messages are owed. */
  int open() {
    return owing.stream().mapToInt(History.Owing::open).sum();
  }

  /** How many messages are held back. */
  int waiting() {
    return held.stream().mapToInt(Glance.Waiting::messages).sum();
  }
}
