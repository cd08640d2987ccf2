package io.assay.outbox;

import java.time.Instant;

/**
 * Why a message waits, and until when.
 *
 * @param words what a digest of all that waited for the same is called: {@code Quiet hours}; at
 *     most 200 characters
 * @param by name of the subscription, or of the mute, that holds it
 * @param until when it is released
 */
public record Hold(Why why, String words, String by, Instant until) {
  /** What can hold a message back. */
  public enum Why {
    /** It is wanted in a digest. */
    DIGEST,
    /** Nothing is said at this time. */
    QUIET,
    /** There were too many within an hour. */
    RATE,
    /** Somebody wanted to hear no more of it for a while. */
    MUTED
  }
}
