package io.assay.outbox;

import io.assay.message.Excerpt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How rows of the outbox are read. */
final class Rows {
  private static final int WHY_LIMIT = 2000;

  /** So much is named in one statement: PostgreSQL takes no more than 32,767 values. */
  private static final int NAMED_TOGETHER = 500;

  private Rows() {}

  /** As many lists, in order, as it takes to name all in statements. */
  static <T> List<List<T>> parts(Collection<T> all) {
    List<T> ordered = List.copyOf(all);
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < ordered.size(); from += NAMED_TOGETHER) {
      parts.add(ordered.subList(from, Math.min(ordered.size(), from + NAMED_TOGETHER)));
    }
    return parts;
  }

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
