package io.assay.post;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Marks what a thread writes to the log, until it is closed, with the post that it is about: from
 * the poll that brings the post to the receipts of what was said of it.
 */
public final class LogMark implements AutoCloseable {
  /** Under what it stands in the log. */
  public static final String POST = "post";

  /**
   * Begins to mark.
   *
   * @param post source/id; null for none
   */
  public LogMark(@Nullable String post) {
    if (post != null) {
      MDC.put(POST, post);
    }
  }

  @Override
  public void close() {
    MDC.remove(POST);
  }
}
