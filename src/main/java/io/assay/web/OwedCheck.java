package io.assay.web;

import io.assay.message.Ago;
import io.assay.outbox.Finding;
import io.assay.outbox.History;
import io.assay.outbox.Pause;
import io.assay.outbox.Pauses;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether what is owed goes out: the oldest message to a destination that is not paused tells. What
 * is paused is told of in other ways, and no fault of Assay's.
 */
final class OwedCheck {
  /** A platform may be down for a while, and a thousand messages to one channel take as long. */
  private static final Duration LATE = Duration.ofMinutes(30);

  private final History history;
  private final Pauses pauses;

  OwedCheck(History history, Pauses pauses) {
    this.history = history;
    this.pauses = pauses;
  }

  Finding finding(Instant now) {
    List<Pause> paused = pauses.all();
    Optional<History.Owing> oldest =
        history.owing(now).stream()
            .filter(owing -> paused.stream().noneMatch(p -> p.coversAny(Set.of(owing.to()))))
            .min(Comparator.comparing(History.Owing::oldest));
    if (oldest.isEmpty()) {
      return Finding.ok("nothing waits");
    }
    Duration age = Duration.between(oldest.get().oldest(), now);
    String what = oldest.get().to() + " waits for " + Ago.words(age);
    return age.compareTo(LATE) < 0
        ? Finding.ok(what)
        : Finding.failure(what, "outbox list shows why");
  }
}
