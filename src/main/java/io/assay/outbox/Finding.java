package io.assay.outbox;

/**
 * Something that was looked at before it is needed.
 *
 * @param level whether it is as it should be
 * @param what one line: what was found
 * @param remedy what to do about it; empty where nothing is to do
 */
public record Finding(Level level, String what, String remedy) {
  /** How bad it is. */
  public enum Level {
    OK,
    /** It works, but less well than it could. */
    WARNING,
    FAILURE
  }

  public static Finding ok(String what) {
    return new Finding(Level.OK, what, "");
  }

  public static Finding warning(String what, String remedy) {
    return new Finding(Level.WARNING, what, remedy);
  }

  public static Finding failure(String what, String remedy) {
    return new Finding(Level.FAILURE, what, remedy);
  }
}
