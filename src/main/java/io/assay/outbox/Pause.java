package io.assay.outbox;

import io.assay.message.Destination;
import java.time.Instant;
import java.util.Collection;

/**
 * That a destination takes nothing.
 *
 * @param destination as it is written, or the name of a whole platform
 * @param why in the platform's words, with what to do
 * @param byHand whether somebody wanted it: then only somebody ends it
 * @param probeAt when it is looked at next
 * @param probes how often it was looked at
 * @param trial it looked good: the next message shows whether it is
 */
public record Pause(
    String destination,
    Instant since,
    String why,
    boolean byHand,
    Instant probeAt,
    int probes,
    boolean trial) {
  /** Whether it holds one of these up. */
  public boolean coversAny(Collection<Destination> some) {
    return some.stream()
        .anyMatch(to -> to.platform().equals(destination) || to.toString().equals(destination));
  }

  /** What a courier is to look at; without an address where it is the whole platform. */
  Destination place() {
    return destination.contains(":")
        ? Destination.parse(destination)
        : new Destination(destination, "");
  }
}
