package io.assay.outbox;

import io.assay.message.Destination;
import io.assay.store.Database;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What stands twice on a platform, because a claim lapsed while its owner was still at it. */
final class Strays {
  private static final String WRITE =
      """
      insert into stray (outbox, channel, message) select id, :channel, :message from outbox
      where id = :id and (receipt_message is null or receipt_message <> :message)
      on conflict do nothing""";

  private final Database database;

  Strays(Database database) {
    this.database = database;
  }

  /**
   * A message that stands twice.
   *
   * @param message the copy that nobody counts with
   */
  record Stray(long id, Destination to, Receipt message) {}

  /** Those of which the other copy is known to stand. */
  List<Stray> all() {
    return database.inTransaction(
        tx ->
            tx.createQuery(
                    "select o.id, o.destination, s.channel, s.message from stray s"
                        + " join outbox o on o.id = s.outbox"
                        + " where o.state = 'DELIVERED' and s.message <> o.receipt_message")
                .map(
                    (row, context) ->
                        new Stray(
                            row.getLong(1),
                            Destination.parse(row.getString(2)),
                            new Receipt(row.getString(3), row.getString(4))))
                .list());
  }

  /** It was deleted, or cannot be. */
  void forget(Stray stray) {
    database.useTransaction(
        tx ->
            tx.createUpdate("delete from stray where outbox = :id and message = :message")
                .bind("id", stray.id())
                .bind("message", stray.message().message())
                .execute());
  }

  /** Writes down what an attempt posted whose claim had lapsed. */
  static void write(Handle tx, Attempt attempt) {
    attempt
        .outcome()
        .receipt()
        .ifPresent(
            at ->
                tx.createUpdate(WRITE)
                    .bind("id", attempt.claim().id())
                    .bind("channel", at.channel())
                    .bind("message", at.message())
                    .execute());
  }
}
