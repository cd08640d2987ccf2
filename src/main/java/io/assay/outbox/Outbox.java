package io.assay.outbox;

import io.assay.message.Destination;
import io.assay.message.Excerpt;
import io.assay.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is owed, in the database. Safe for many threads and many processes. */
public final class Outbox {
  private static final Logger log = LoggerFactory.getLogger(Outbox.class);

  private static final String OPEN = "('OWED', 'CLAIMED', 'UNKNOWN')";

  private static final String INSERT =
      """
      insert into outbox (token, kind, subject, destination, revision, message, state, attempts, due_at, owed_at)
      values (:token, :kind, :subject, :destination, :revision, :message, 'OWED', 0, :now, :now)
      on conflict do nothing""";

  /**
   * The oldest open row of each destination, if its time has come: those behind it wait, so order
   * is kept.
   */
  private static final String DUE =
      "select * from outbox o where o.state in "
          + OPEN
          + " and o.due_at <= :now and not exists (select 1 from outbox earlier"
          + " where earlier.destination = o.destination and earlier.id < o.id and earlier.state in "
          + OPEN
          + ") order by o.id limit :limit";

  private static final String CLAIM =
      """
      update outbox set state = 'CLAIMED', attempts = attempts + 1, due_at = :until
      where id = :id and state = :state and attempts = :attempts and due_at <= :now""";

  private static final String SETTLE =
      """
      update outbox set state = :state, due_at = :due, settled_at = :now,
        receipt_channel = :channel, receipt_message = :message, why = :why
      where id = :id and state = 'CLAIMED' and attempts = :attempts""";

  private static final int WHY_LIMIT = 2000;

  private final Database database;
  private final Backoff backoff;

  public Outbox(Database database, Backoff backoff) {
    this.database = database;
    this.backoff = backoff;
  }

  /**
   * Owes a message, in the transaction of whoever found out that it is owed.
   *
   * @return false when the same key was owed before
   */
  public boolean add(Handle tx, Shipment owed, Instant now) {
    ShipmentKey key = owed.key();
    return tx.createUpdate(INSERT)
            .bind("token", key.token())
            .bind("kind", key.kind())
            .bind("subject", key.subject())
            .bind("destination", key.to().toString())
            .bind("revision", key.revision())
            .bind("message", MessageJson.write(owed.message()))
            .bind("now", now)
            .execute()
        == 1;
  }

  /**
   * Claims what is due, at most one message a destination. Until the lease is over nobody else gets
   * it; a claim that is not settled by then comes back as doubtful.
   */
  public List<Claim> claim(Instant now, Duration lease, int limit) {
    List<Claim> claims = new ArrayList<>();
    for (Due due : due(now, limit)) {
      if (won(due, now, lease)) {
        claim(due, now).ifPresent(claims::add);
      }
    }
    return claims;
  }

  private boolean won(Due due, Instant now, Duration lease) {
    return database.inTransaction(
            tx ->
                tx.createUpdate(CLAIM)
                    .bind("until", now.plus(lease))
                    .bind("id", due.id())
                    .bind("state", due.was())
                    .bind("attempts", due.attempts())
                    .bind("now", now)
                    .execute())
        == 1;
  }

  /** A row that cannot be read is refused, so that it holds nobody up. */
  private Optional<Claim> claim(Due due, Instant now) {
    try {
      ShipmentKey key =
          new ShipmentKey(
              due.kind(), due.subject(), Destination.parse(due.destination()), due.revision());
      Shipment shipment = new Shipment(key, MessageJson.read(due.message()));
      return Optional.of(new Claim(due.id(), due.attempts() + 1, due.was(), shipment));
    } catch (IllegalArgumentException e) {
      log.error("Message {} in the outbox cannot be read and is given up", due.id(), e);
      settle(
          due.id(),
          due.attempts() + 1,
          new Outcome.Refused("it cannot be read: " + e.getMessage()),
          now);
      return Optional.empty();
    }
  }

  /** Whether a message could be claimed. */
  public boolean isDue(Instant now) {
    return !due(now, 1).isEmpty();
  }

  /**
   * Lets all claims lapse, so that what was on its way when its sender died is looked up now and
   * not when the lease is over. Only for whoever knows that nobody else delivers.
   */
  public void releaseClaims(Instant now) {
    database.useTransaction(
        tx ->
            tx.createUpdate("update outbox set due_at = :now where state = 'CLAIMED'")
                .bind("now", now)
                .execute());
  }

  private List<Due> due(Instant now, int limit) {
    return database.inTransaction(
        tx ->
            tx.createQuery(DUE)
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> due(row))
                .list());
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        row.getLong("id"),
        row.getInt("attempts"),
        State.valueOf(row.getString("state")),
        row.getString("kind"),
        row.getString("subject"),
        row.getString("destination"),
        row.getInt("revision"),
        row.getString("message"));
  }

  /** A row as it stands. */
  private record Due(
      long id,
      int attempts,
      State was,
      String kind,
      String subject,
      String destination,
      int revision,
      String message) {}

  /**
   * Writes down what came of a claim.
   *
   * @return false when the claim had lapsed and somebody else has it: nothing was written
   */
  public boolean settle(Claim claim, Outcome outcome, Instant now) {
    return settle(claim.id(), claim.attempt(), outcome, now);
  }

  private boolean settle(long id, int attempt, Outcome outcome, Instant now) {
    Instant due = now.plus(outcome.retryAfter().orElseGet(() -> backoff.after(attempt)));
    return database.inTransaction(
            tx ->
                tx.createUpdate(SETTLE)
                    .bind("state", outcome.state())
                    .bind("due", due)
                    .bind("now", now)
                    .bind("channel", outcome.receipt().map(Receipt::channel).orElse(null))
                    .bind("message", outcome.receipt().map(Receipt::message).orElse(null))
                    .bind("why", Excerpt.cut(outcome.why(), WHY_LIMIT))
                    .bind("id", id)
                    .bind("attempts", attempt)
                    .execute())
        == 1;
  }

  /**
   * Forgets what was said of a subject that was taken back: what is not on its way yet is owed no
   * more, and the words of what was delivered or refused are not kept.
   *
   * @return how many messages are owed no more
   */
  public int forget(Handle tx, String subject) {
    tx.createUpdate(
            "update outbox set message = '' where subject = :subject and state in ('DELIVERED', 'REFUSED')")
        .bind("subject", subject)
        .execute();
    return tx.createUpdate("delete from outbox where subject = :subject and state = 'OWED'")
        .bind("subject", subject)
        .execute();
  }

  /** How many messages are still to be delivered. */
  public int open() {
    return database.inTransaction(
        tx ->
            tx.createQuery("select count(*) from outbox where state in " + OPEN)
                .mapTo(Integer.class)
                .one());
  }

  /** When the newest message about a subject was delivered, if one was. */
  public Optional<Instant> deliveredAt(String subject) {
    return database.inTransaction(
        tx ->
            tx.createQuery(
                    "select max(settled_at) from outbox where subject = :subject and state = 'DELIVERED'")
                .bind("subject", subject)
                .map(
                    (row, context) ->
                        Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant))
                .one());
  }
}
