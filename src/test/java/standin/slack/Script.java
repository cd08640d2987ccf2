package standin.slack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** What is to go wrong, and the record of what was called. */
final class Script {
  private final Map<String, Queue<Mishap>> once = new HashMap<>();
  private final Map<String, Mishap> always = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final List<String> calls = new ArrayList<>();
  private Optional<Mishap> everything = Optional.empty();

  synchronized void next(String method, Mishap mishap) {
    once.computeIfAbsent(method, m -> new ArrayDeque<>()).add(mishap);
  }

  synchronized void always(String method, Mishap mishap) {
    always.put(method, mishap);
  }

  synchronized void always(Mishap mishap) {
    everything = Optional.of(mishap);
  }

  synchronized void heal() {
    once.clear();
    always.clear();
    everything = Optional.empty();
  }

  /** Notes the call, and says what goes wrong with it: first what was planned for one call. */
  synchronized Optional<Mishap> call(String method) {
    calls.add(method);
    counts.merge(method, 1, Integer::sum);
    Queue<Mishap> planned = once.getOrDefault(method, new ArrayDeque<>());
    if (!planned.isEmpty()) {
      return Optional.of(planned.remove());
    }
    return Optional.ofNullable(always.get(method)).or(() -> everything);
  }

  synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  synchronized int calls(String method) {
    return counts.getOrDefault(method, 0);
  }
}
