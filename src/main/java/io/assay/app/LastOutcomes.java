package io.assay.app;

import io.assay.command.Status.Outcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What came of the last polls of a source, for people to look at. Safe for many threads. */
final class LastOutcomes {
  /** Four hours where a source is polled every five minutes. */
  private static final int MOST = 48;

  private final Deque<Outcome> outcomes = new ArrayDeque<>();

  synchronized void add(Outcome outcome) {
    outcomes.addLast(outcome);
    if (outcomes.size() > MOST) {
      outcomes.removeFirst();
    }
  }

  /** Oldest first. */
  synchronized List<Outcome> all() {
    return List.copyOf(outcomes);
  }
}
