package io.assay.command;

import io.assay.message.Ago;
import io.assay.post.PollLog;
import io.assay.store.NodeLog;
import io.assay.store.NodeLog.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Who works on the database, for people. */
public final class NodeWords {
  private NodeWords() {}

  /**
   * A node, in words.
   *
   * @param alive whether the others hear of it
   */
  public record Line(boolean alive, String words) {}

  /** One for each node where there are several; else none. */
  public static List<Line> lines(NodeLog nodes, PollLog polls, Instant now) {
    List<Seen> seen = nodes.all();
    Map<String, List<String>> polled = polls.lastPolled();
    return seen.size() < 2
        ? List.of()
        : seen.stream()
            .map(
                node ->
                    new Line(
                        node.alive(),
                        words(node, polled.getOrDefault(node.name(), List.of()), now)))
            .toList();
  }

  private static String words(Seen node, List<String> polled, Instant now) {
    String what =
        node.alive()
            ? "runs for " + ago(node.startedAt(), now)
            : "not heard of for " + ago(node.seenAt(), now);
    String holds = node.holds().isEmpty() ? "" : "; " + String.join(", ", node.holds());
    String polls = polled.isEmpty() ? "" : "; polled " + String.join(", ", polled) + " last";
    return node.name() + ": " + what + holds + polls;
  }

  private static String ago(Instant since, Instant now) {
    return Ago.words(Duration.between(since, now));
  }
}
