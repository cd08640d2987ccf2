package io.assay.outbox;

import io.assay.message.Excerpt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/** How rows of the outbox are read. */
final class Rows {
  private static final int WHY_LIMIT = 2000;

  private Rows() {}

  /** A reason, as much of it as a column holds. */
  static String why(String why) {
    return Excerpt.cut(why, WHY_LIMIT);
  }

  static Kind kind(ResultSet row) throws SQLException {
    return Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** The receipt in these columns, if there is one. */
  static Optional<Receipt> receipt(ResultSet row) throws SQLException {
    String channel = row.getString("receipt_channel");
    String message = row.getString("receipt_message");
    String permalink = row.getString("permalink");
    return channel == null || message == null
        ? Optional.empty()
        : Optional.of(new Receipt(channel, message, permalink == null ? "" : permalink));
  }
}
