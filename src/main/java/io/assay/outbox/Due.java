package io.assay.outbox;

import io.assay.message.Destination;
import io.assay.message.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row whose time has come, as it stands. */
record Due(
    long id,
    int attempts,
    State was,
    Instant at,
    Kind kind,
    Action action,
    String subject,
    String destination,
    int revision,
    @Nullable String post,
    boolean withdrawn,
    @Nullable Receipt target,
    String text,
    boolean silent) {
  ShipmentKey key() {
    return new ShipmentKey(kind, subject, Destination.parse(destination), revision);
  }

  Shipment shipment(ShipmentKey key, Message message) {
    return new Shipment(key, action, target, message, silent);
  }

  /** Reads {@link DeliveryQueue#COLUMNS}. */
  static Due of(ResultSet row) throws SQLException {
    String channel = row.getString("target_channel");
    String message = row.getString("target_message");
    return new Due(
        row.getLong("id"),
        row.getInt("attempts"),
        State.valueOf(row.getString("state")),
        Rows.instant(row, "due_at"),
        Rows.kind(row),
        Action.valueOf(row.getString("action")),
        row.getString("subject"),
        row.getString("destination"),
        row.getInt("revision"),
        row.getString("post"),
        row.getBoolean("withdrawn"),
        channel == null || message == null ? null : new Receipt(channel, message),
        row.getString("text"),
        row.getBoolean("silent"));
  }
}
