package io.assay.outbox;

import io.assay.message.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Digests in the outbox: what one says is made of the alerts that it stands for. */
final class Digest {
  private Digest() {}

  /**
   * Lets a digest say alerts in their place, those that still are in this state.
   *
   * @return how many of them
   */
  static int takeIn(Handle tx, String digest, List<Long> alerts, State state) {
    PreparedBatch batch =
        tx.prepareBatch(
            "update outbox set state = 'DIGESTED', digest = :digest where id = :id and state = :state");
    alerts.forEach(id -> batch.bind("digest", digest).bind("id", id).bind("state", state).add());
    int taken = 0;
    for (int row : alerts.isEmpty() ? new int[0] : batch.execute()) {
      taken += row;
    }
    return taken;
  }

  /** Owes a digest of what it has taken in. */
  static void owe(
      Handle tx, Outbox outbox, ShipmentKey key, Heading heading, boolean silent, Instant now) {
    Shipment digest =
        new Shipment(
            key,
            Action.POST,
            null,
            DigestMessage.of(heading, items(tx, key.to().toString(), key.token())),
            silent);
    outbox.add(tx, new Owed(digest, null, now, null, heading.written(), null), now);
    Doubts.lookForDigest(tx, key);
  }

  /**
   * Says anew what a digest says that has not gone out yet, since a post in it has changed or is
   * gone.
   *
   * @param unsaid gets what it said
   */
  static void rewrite(Handle tx, long id, Texts.Unsaid unsaid) {
    tx.createQuery(
            "select id, destination, token, heading from outbox where id = :id and state = 'OWED'")
        .bind("id", id)
        .map(
            (row, context) ->
                new Waiting(
                    row.getLong("id"),
                    row.getString("destination"),
                    row.getString("token"),
                    Heading.of(row.getString("heading"))))
        .findOne()
        .ifPresent(digest -> rewrite(tx, digest, unsaid));
  }

  /** One that is still to be sent. */
  private record Waiting(long id, String to, String token, Heading heading) {}

  private static void rewrite(Handle tx, Waiting digest, Texts.Unsaid unsaid) {
    List<DigestMessage.Item> items = items(tx, digest.to, digest.token);
    if (items.isEmpty()) {
      tx.createUpdate(
              "update outbox set state = 'DROPPED', why = 'no post is left in it' where id = :id")
          .bind("id", digest.id)
          .execute();
    } else {
      Message message = DigestMessage.of(digest.heading, items);
      Texts.replace(tx, "id = :id", Map.of("id", digest.id), message, unsaid);
    }
  }

  private static List<DigestMessage.Item> items(Handle tx, String to, String digest) {
    return tx.createQuery(
            "select o.id, o.heading, t.message from outbox o join outbox_text t on t.id = o.text"
                + " where o.state = 'DIGESTED' and o.destination = :to and o.digest = :digest"
                + " and not o.withdrawn order by o.news_at, o.id")
        .bind("to", to)
        .bind("digest", digest)
        .map((row, context) -> item(row))
        .list();
  }

  /** A post, of a row with its text. */
  static DigestMessage.Item item(ResultSet row) throws SQLException {
    String section = row.getString("heading");
    return new DigestMessage.Item(
        row.getLong("id"),
        section == null ? "" : section,
        MessageJson.read(row.getString("message")));
  }
}
