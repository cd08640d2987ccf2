package io.assay.chat.console;

import org.jspecify.annotations.Nullable;

/** What is typed, line by line. */
interface Lines {
  /** Waits for the next line; null when there will be none. */
  @Nullable String next();
}
