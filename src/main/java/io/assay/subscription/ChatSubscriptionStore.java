package io.assay.subscription;

import io.assay.message.Destination;
import io.assay.store.Database;
import io.assay.subscription.AuditEntry.What;
import io.assay.subscription.ChatSubscription.By;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * The subscriptions made in chat, and the log of their changes. Each change says which state it
 * changes, and is made of that one only. Safe for many threads and many processes.
 */
public final class ChatSubscriptionStore {
  private static final String INSERT =
      """
      insert into chat_subscription (name_key, name, destination, body, author, created_at,
        changed_by, changed_at, version, paused)
      values (:key, :name, :destination, :body, :author, :createdAt,
        :changedBy, :changedAt, :version, :paused)
      on conflict do nothing""";

  private static final String UPDATE =
      """
      update chat_subscription set destination = :destination, body = :body,
        changed_by = :changedBy, changed_at = :changedAt, version = :version, paused = :paused
      where name_key = :key and version = :version - 1""";

  private static final String DELETE =
      "delete from chat_subscription where name_key = :key and version = :version";

  private final Database database;

  public ChatSubscriptionStore(Database database) {
    this.database = database;
  }

  /** All of them, in the order in which they were made. */
  public List<ChatSubscription> all() {
    return database.inTransaction(
        tx ->
            tx.createQuery("select * from chat_subscription order by created_at, name_key")
                .map((row, context) -> subscription(row))
                .list());
  }

  /** The one of this name, in whatever case. */
  public Optional<ChatSubscription> find(String name) {
    return database.inTransaction(
        tx ->
            tx.createQuery("select * from chat_subscription where name_key = :key")
                .bind("key", ChatSubscription.key(name))
                .map((row, context) -> subscription(row))
                .findOne());
  }

  /** Another number after each change: only then {@link #all} can have changed. */
  public long edition() {
    return database.inTransaction(
        tx -> tx.createQuery("select coalesce(max(id), 0) from audit").mapTo(Long.class).one());
  }

  /** The last changes, the latest first. */
  public List<AuditEntry> changes(int skip, int limit) {
    return database.inTransaction(tx -> AuditLog.latest(tx, skip, limit));
  }

  /**
   * Forgets some of the changes before then; the last one, whose number tells editions apart,
   * stays.
   *
   * @return how many changes; 0 when there are no more
   */
  public int forget(Instant before) {
    return database.inTransaction(
        tx ->
            tx.createUpdate(
                    "delete from audit where id in (select id from audit where at < :before"
                        + " and id < (select max(id) from audit) order by id limit 500)")
                .bind("before", before)
                .execute());
  }

  /** Adds a new one; false where the name is taken. */
  boolean add(ChatSubscription made) {
    return database.inTransaction(
        tx ->
            bind(tx.createUpdate(INSERT), made)
                        .bind("name", made.name())
                        .bind("author", made.made().who())
                        .bind("createdAt", made.made().at())
                        .execute()
                    == 1
                && log(tx, What.CREATED, made.changed(), null, made));
  }

  /** Puts the next version of one in its place; false where that is not the next any more. */
  boolean change(What what, ChatSubscription before, ChatSubscription after) {
    return database.inTransaction(
        tx ->
            bind(tx.createUpdate(UPDATE), after).execute() == 1
                && log(tx, what, after.changed(), before, after));
  }

  /** Removes one; false where it was changed in between. */
  boolean delete(ChatSubscription last, By by) {
    return database.inTransaction(
        tx ->
            tx.createUpdate(DELETE)
                        .bind("key", last.key())
                        .bind("version", last.version())
                        .execute()
                    == 1
                && log(tx, What.DELETED, by, last, null));
  }

  private static Update bind(Update update, ChatSubscription state) {
    return update
        .bind("key", state.key())
        .bind("destination", state.destination().toString())
        .bind("body", state.body())
        .bind("changedBy", state.changed().who())
        .bind("changedAt", state.changed().at())
        .bind("version", state.version())
        .bind("paused", state.paused());
  }

  private static boolean log(
      Handle tx,
      What what,
      By by,
      @Nullable ChatSubscription before,
      @Nullable ChatSubscription after) {
    ChatSubscription named = after == null ? before : after;
    if (named == null) {
      throw new IllegalArgumentException("Nothing became nothing.");
    }
    AuditLog.add(
        tx,
        new AuditEntry(
            by.at(),
            by.who(),
            what,
            named.name(),
            named.destination().toString(),
            Optional.ofNullable(before).map(ChatSubscription::body),
            Optional.ofNullable(after).map(ChatSubscription::body)));
    return true;
  }

  private static ChatSubscription subscription(ResultSet row) throws SQLException {
    return new ChatSubscription(
        row.getString("name"),
        Destination.parse(row.getString("destination")),
        row.getString("body"),
        new By(row.getString("author"), instant(row, "created_at")),
        new By(row.getString("changed_by"), instant(row, "changed_at")),
        row.getInt("version"),
        row.getBoolean("paused"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
