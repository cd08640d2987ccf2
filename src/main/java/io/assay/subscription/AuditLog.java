package io.assay.subscription;

import io.assay.subscription.AuditEntry.What;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who changed what in chat. A change and its line here are one transaction. */
public final class AuditLog {
  private AuditLog() {}

  /** Writes a line, with the change that it is about. */
  public static void add(Handle tx, AuditEntry change) {
    tx.createUpdate(
            """
            insert into audit (at, who, what, subscription, destination, body_before, body_after)
            values (:at, :who, :what, :subject, :destination, :before, :after)""")
        .bind("at", change.at())
        .bind("who", change.who())
        .bind("what", change.what().name().toLowerCase(Locale.ROOT))
        .bind("subject", change.subject())
        .bind("destination", change.destination())
        .bind("before", change.before().orElse(null))
        .bind("after", change.after().orElse(null))
        .execute();
  }

  /** The last lines, the latest first. */
  static List<AuditEntry> latest(Handle tx, int skip, int limit) {
    return tx.createQuery("select * from audit order by id desc limit :limit offset :skip")
        .bind("limit", limit)
        .bind("skip", skip)
        .map((row, context) -> change(row))
        .list();
  }

  private static AuditEntry change(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("who"),
        What.valueOf(row.getString("what").toUpperCase(Locale.ROOT)),
        row.getString("subscription"),
        row.getString("destination"),
        Optional.ofNullable(row.getString("body_before")),
        Optional.ofNullable(row.getString("body_after")));
  }
}
