package io.assay.post;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source cannot be read now. The message says why, in one line, and names no secret. */
public final class SourceUnavailable extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Duration retryAfter;

  public SourceUnavailable(String why, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(why, cause);
    this.retryAfter = retryAfter;
  }

  /** How long the source itself asked to be left alone, if it did. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
