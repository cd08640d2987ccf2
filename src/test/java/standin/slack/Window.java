package standin.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** So many calls in any stretch of time. */
final class Window {
  private final Deque<Instant> taken = new ArrayDeque<>();
  private final int calls;
  private final Duration stretch;

  Window(int calls, Duration stretch) {
    this.calls = calls;
    this.stretch = stretch;
  }

  /** How long to wait until one more call fits in; empty if it fits in now. */
  Optional<Duration> wait(Instant now) {
    while (!taken.isEmpty() && !taken.getFirst().plus(stretch).isAfter(now)) {
      taken.removeFirst();
    }
    return taken.size() < calls
        ? Optional.empty()
        : Optional.of(Duration.between(now, taken.getFirst().plus(stretch)));
  }

  void take(Instant now) {
    taken.addLast(now);
  }
}
