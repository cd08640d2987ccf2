package io.assay.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the part of Assay stands that takes posts in. Safe for many threads. */
public interface Status {
  /** What is polled, in the order of the configuration. */
  List<Source> sources();

  /** What there is to say about the configuration, a line each; mostly nothing. */
  default List<String> configuration() {
    return List.of();
  }

  /**
   * A source as it stands.
   *
   * @param place where it is, without secrets
   * @param last what came of the last poll; empty before the first one
   * @param next when it is polled next
   * @param notes what else there is to say, a line each: how far its archive has been read
   * @param polls what came of the last polls since the start, oldest first
   */
  record Source(
      String name,
      String place,
      Optional<Outcome> last,
      Instant next,
      List<String> notes,
      List<Outcome> polls) {
    public Source {
      notes = List.copyOf(notes);
      polls = List.copyOf(polls);
    }
  }

  /**
   * What came of a poll.
   *
   * @param fresh how many posts were new
   * @param what in a few words: "2 new", or why it could not be read
   */
  record Outcome(Instant at, boolean read, int fresh, String what) {}
}
