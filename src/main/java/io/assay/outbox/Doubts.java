package io.assay.outbox;

import io.assay.post.PostLog;
import io.assay.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What a database may have said that is lost, and from whose backup this one comes: it is looked
 * for on the platform before it is said, as after a lost answer.
 */
public final class Doubts {
  /** What was published longer before is no news any more. */
  private static final Duration LONGEST = Duration.ofDays(30);

  private static final String DOUBT =
      """
      update outbox set state = 'UNKNOWN', due_at = case when due_at < :soon then :soon else due_at end
      where state = 'OWED' or (state = 'HELD' and kind <> 'alert' and due_at <= :now)""";

  private static final String DOUBT_FRESH =
      """
      update outbox set state = 'UNKNOWN'
      where destination = :to and token = :token and state = 'OWED'""";

  /** Alerts that were held until then were said by a digest with the same key. */
  private static final String DOUBT_DIGEST =
      """
      update outbox set state = 'UNKNOWN' where destination = :to and token = :token and state = 'OWED'
        and exists (select 1 from restored r where r.at >= (select max(o.due_at) from outbox o
          where o.state = 'DIGESTED' and o.destination = :to and o.digest = :token))""";

  private Doubts() {}

  /**
   * A backup takes the place of what came after it: all that is owed, and what becomes owed of
   * posts that are older than now, may have been delivered.
   *
   * @param settling how long a platform may take to show what it has stored
   */
  public static void raise(Database restored, Duration settling, Instant now) {
    restored.useTransaction(
        tx -> {
          tx.createUpdate("delete from restored").execute();
          tx.createUpdate("insert into restored (at) values (:now)").bind("now", now).execute();
          tx.createUpdate(DOUBT).bind("soon", now.plus(settling)).bind("now", now).execute();
        });
  }

  /** Lets messages that just became owed be looked for where they may have been said before. */
  static void look(Handle tx, List<Owed> fresh, Instant now) {
    Optional<Instant> restored = restored(tx, now);
    if (restored.isEmpty()) {
      return;
    }
    for (Owed owed : fresh) {
      if (owed.hold() == null && mayBeSaid(tx, owed, restored.get())) {
        doubt(tx, DOUBT_FRESH, owed.shipment().key());
      }
    }
  }

  private static Optional<Instant> restored(Handle tx, Instant now) {
    return tx.createQuery("select max(at) from restored where at > :since")
        .bind("since", now.minus(LONGEST))
        .map(
            (row, context) ->
                Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant))
        .one();
  }

  /** What is said of a change may have been said if the post had changed by then. */
  private static boolean mayBeSaid(Handle tx, Owed owed, Instant restored) {
    return owed.post() != null
        && PostLog.times(tx, owed.post())
            .map(
                post ->
                    owed.shipment().key().kind() == Kind.ALERT
                        ? post.publishedAt()
                        : post.modifiedAt())
            .filter(at -> !at.isAfter(restored))
            .isPresent();
  }

  /** The same for a digest of what was held. */
  static void lookForDigest(Handle tx, ShipmentKey key) {
    doubt(tx, DOUBT_DIGEST, key);
  }

  private static void doubt(Handle tx, String update, ShipmentKey key) {
    tx.createUpdate(update).bind("to", key.to().toString()).bind("token", key.token()).execute();
  }
}
