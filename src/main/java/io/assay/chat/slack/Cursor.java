package io.assay.chat.slack;

import com.slack.api.model.ResponseMetadata;
import org.jspecify.annotations.Nullable;

/** Where a listing goes on. */
final class Cursor {
  private Cursor() {}

  /** The next page's cursor; empty after the last one. */
  static String after(@Nullable ResponseMetadata metadata) {
    String next = metadata == null ? null : metadata.getNextCursor();
    return next == null ? "" : next;
  }
}
