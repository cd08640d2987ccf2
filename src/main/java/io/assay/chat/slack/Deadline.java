package io.assay.chat.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Until when the requests of one look may start, however many pages it has. */
record Deadline(InstantSource time, Instant end) {
  /** A claim on a message must outlast a look and the attempt after it. */
  private static final Duration LOOK = Duration.ofSeconds(30);

  /** Half a minute from now, in which the last request has its own time-out. */
  static Deadline ofLook(InstantSource time) {
    return new Deadline(time, time.instant().plus(LOOK).minus(SlackApi.CALL_TIMEOUT));
  }

  /**
   * To be called before each request.
   *
   * @throws SlackTrouble if no more may start
   */
  void check() throws SlackTrouble {
    if (time.instant().isAfter(end)) {
      throw SlackTrouble.tooSlow();
    }
  }
}
