package io.assay.store;

import java.net.UnknownHostException;
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
    String state = sql == null || sql.getSQLState() == null ? "" : sql.getSQLState();
    return sql != null && sql.getErrorCode() == 0 && !state.isEmpty()
        ? serverReason(state, sql)
        : fileReason(cause, sql);
  }

  // https://www.postgresql.org/docs/current/errcodes-appendix.html
  private static String serverReason(String state, SQLException sql) {
    if (state.startsWith("08")) {
      return "cannot be reached; look whether the server runs and store.url names it ("
          + firstLine(bottom(sql))
          + ")";
    }
    return switch (state) {
      case "28P01", "28000" ->
          "the server does not let us in; look at store.user and store.password ("
              + firstLine(sql)
              + ")";
      case "3D000" ->
          "the server has no such database; make it: create database … (" + firstLine(sql) + ")";
      case "42501" ->
          "store.user may not make tables there; give it the database: alter database … owner to … ("
              + firstLine(sql)
              + ")";
      case "53300" -> "the server takes no more connections (" + firstLine(sql) + ")";
      default -> "cannot be opened: " + firstLine(sql);
    };
  }

  /** An unknown host is known to the last cause alone. */
  private static Throwable bottom(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof UnknownHostException
        ? new IllegalStateException("unknown host " + cause.getMessage())
        : cause;
  }

  private static String fileReason(Throwable cause, @Nullable SQLException sql) {
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
