package io.assay.command;

import java.util.UUID;

/**
 * What an answer that failed and its log entry have in common, so that an admin finds one by the
 * other.
 */
public final class LogId {
  private LogId() {}

  /** A new one: eight small hexadecimal digits. */
  public static String next() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
