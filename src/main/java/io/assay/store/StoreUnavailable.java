package io.assay.store;

import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The database cannot be used. The message says why and what to do, in one line. */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final String IS_OPEN =
      "another program has it open; end that program, then try again";

  // https://h2database.com/javadoc/org/h2/api/ErrorCode.html
  private static final int DATABASE_ALREADY_OPEN = 90020;
  private static final int FILE_CORRUPTED = 90030;
  private static final int FILE_VERSION = 90048;

  public StoreUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  StoreUnavailable(String message) {
    super(message);
  }

  static StoreUnavailable opening(StoreSettings settings, Throwable cause) {
    return new StoreUnavailable(settings.where() + ": " + reason(cause), cause);
  }

  static StoreUnavailable migration(StoreSettings settings, Throwable cause) {
    return new StoreUnavailable(
        settings.where()
            + ": its tables were written by another version of Assay; run that one, or a newer one ("
            + firstLine(cause)
            + ")",
        cause);
  }

  static StoreUnavailable isOpen(StoreSettings settings) {
    return new StoreUnavailable(settings.where() + ": " + IS_OPEN);
  }

  /** Tables only go forward. */
  static StoreUnavailable newer(String where, String theirs, String ours) {
    return new StoreUnavailable(
        where
            + " was written by a newer Assay (schema %s, this one knows %s): "
                .formatted(theirs, ours)
            + "run that one, or a newer one; to go on with this one, restore a backup from before");
  }

  private static String reason(Throwable cause) {
    SQLException sql = sqlCause(cause);
    return switch (sql == null ? 0 : sql.getErrorCode()) {
      case DATABASE_ALREADY_OPEN -> IS_OPEN;
      case FILE_CORRUPTED ->
          "the file is damaged and was left untouched; put a backup in its place, or move it away to start anew";
      case FILE_VERSION ->
          "the file was written by another version of H2, or is no database; it was left untouched";
      default -> "cannot be opened: " + firstLine(sql == null ? cause : sql);
    };
  }

  private static @Nullable SQLException sqlCause(Throwable thrown) {
    @Nullable SQLException found = null;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && (found == null || sql.getErrorCode() != 0)) {
        found = sql;
      }
    }
    return found;
  }

  static String firstLine(Throwable thrown) {
    String message = String.valueOf(thrown.getMessage()).strip();
    return message
        .lines()
        .findFirst()
        .orElse(thrown.getClass().getSimpleName().toLowerCase(Locale.ROOT));
  }
}
