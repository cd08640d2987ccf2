package io.assay.post;

/** Another poll of a source has begun since: what this one has read is not taken in. */
public final class PollOvertaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PollOvertaken(String source) {
    super(source + ": another process polls it now");
  }
}
