package io.assay.outbox;

import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.post.PostId;
import io.assay.store.Database;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** What is owed, in the database. Safe for many threads and many processes. */
public final class Outbox {
  /** The states from which a message may still be sent, for SQL. */
  static final String OPEN = "('OWED', 'CLAIMED', 'UNKNOWN')";

  private static final String INSERT =
      """
      insert into outbox (token, kind, subject, destination, revision, action, target, post, news_at,
        text, heading, silent, state, held, held_by, why, attempts, due_at, owed_at)
      values (:token, :kind, :subject, :destination, :revision, :action, :target, :post, :newsAt,
        :text, :heading, :silent, :state, :held, :heldBy, :why, 0, :due, :now)
      on conflict do nothing""";

  /**
   * What was dropped because its post was taken back is owed again when the post is back; what
   * somebody dropped by hand is not.
   */
  private static final String REVIVE =
      """
      update outbox set state = :state, withdrawn = false, action = :action, target = :target,
        text = :text, heading = :heading, silent = :silent, held = :held, held_by = :heldBy,
        why = :why, digest = null, due_at = :due, owed_at = :now
      where token = :token and state = 'DROPPED' and withdrawn and coalesce(why, '') <> '%s'"""
          .formatted(Entry.DROPPED_BY_HAND);

  private final Database database;

  public Outbox(Database database) {
    this.database = database;
  }

  /**
   * Owes messages, in the transaction of whoever found out that they are owed.
   *
   * @return how many of them go at once that had not been owed before
   */
  int add(Handle tx, List<Owed> all, Instant now) {
    // Many destinations get the very same message.
    Map<Message, String> texts =
        Texts.keep(tx, all.stream().map(owed -> owed.shipment().message()).toList());
    PreparedBatch batch = tx.prepareBatch(INSERT);
    all.forEach(owed -> bind(batch, owed, texts, now).add());
    int[] added = all.isEmpty() ? new int[0] : batch.execute();
    List<Owed> fresh = new ArrayList<>();
    for (int at = 0; at < added.length; at++) {
      if (added[at] == 1 || revive(tx, all.get(at), texts, now)) {
        fresh.add(all.get(at));
      }
    }
    if (fresh.size() < all.size()) {
      Texts.forgetUnsaid(tx, Set.copyOf(texts.values()));
    }
    return (int) fresh.stream().filter(owed -> owed.hold() == null).count();
  }

  private static PreparedBatch bind(
      PreparedBatch batch, Owed owed, Map<Message, String> texts, Instant now) {
    ShipmentKey key = owed.shipment().key();
    return bindContent(batch, owed, texts, now)
        .bind("kind", key.kind().key())
        .bind("subject", key.subject())
        .bind("destination", key.to().toString())
        .bind("revision", key.revision())
        .bind("post", owed.post() == null ? null : owed.post().toString())
        .bind("newsAt", owed.newsAt());
  }

  private static boolean revive(Handle tx, Owed owed, Map<Message, String> texts, Instant now) {
    return bindContent(tx.createUpdate(REVIVE), owed, texts, now).execute() == 1;
  }

  /** What may be another thing when the same message is owed again. */
  private static <S extends SqlStatement<S>> S bindContent(
      S statement, Owed owed, Map<Message, String> texts, Instant now) {
    Shipment shipment = owed.shipment();
    Optional<Hold> hold = Optional.ofNullable(owed.hold());
    return statement
        .bind("token", shipment.key().token())
        .bind("action", shipment.action())
        .bind("target", owed.target())
        .bind("text", texts.get(shipment.message()))
        .bind("heading", owed.heading())
        .bind("silent", shipment.silent())
        .bind("state", hold.isPresent() ? State.HELD : State.OWED)
        .bind("held", hold.map(Hold::why).orElse(null))
        .bind("heldBy", hold.map(Hold::by).orElse(null))
        .bind("why", hold.map(Hold::words).orElse(null))
        .bind("due", hold.map(Hold::until).orElse(now))
        .bind("now", now);
  }

  /** Owes one message; false when its key was owed before. */
  boolean add(Handle tx, Owed owed, Instant now) {
    return add(tx, List.of(owed), now) == 1;
  }

  /** Owes a message that speaks of no post; in a transaction of its own. */
  public boolean add(Shipment shipment, Instant now) {
    return database.inTransaction(tx -> add(tx, Owed.of(shipment, now), now));
  }

  /**
   * Alerts and replies about a post, oldest first: all that were owed under its id, or under one of
   * these links.
   */
  List<Told> told(Handle tx, PostId post, Collection<String> links) {
    return tx.createQuery(
            "select id, kind, subject, destination, target, state, withdrawn from outbox"
                + " where kind in ('alert', 'reply') and (post = :post or subject in (<links>)) order by id")
        .bind("post", post.toString())
        .bindList("links", List.copyOf(links))
        .map(
            (row, context) ->
                new Told(
                    row.getLong("id"),
                    Rows.kind(row),
                    row.getString("subject"),
                    Destination.parse(row.getString("destination")),
                    Rows.kind(row) == Kind.ALERT && row.getObject("target") != null,
                    State.valueOf(row.getString("state")),
                    row.getBoolean("withdrawn")))
        .list();
  }

  /**
   * Something that was said about a post.
   *
   * @param follows whether it is an alert in answer to that of another post, or was meant to be
   * @param withdrawn whether it is not to be sent any more, since its post was taken back
   */
  record Told(
      long id,
      Kind kind,
      String subject,
      Destination to,
      boolean follows,
      State state,
      boolean withdrawn) {
    /** Whether it stands on the platform, or may. */
    boolean mayStand() {
      return state == State.DELIVERED || state == State.CLAIMED || state == State.UNKNOWN;
    }

    /** Whether something can be said in answer to it, once it has arrived. */
    boolean canBeAnswered() {
      return kind == Kind.ALERT && !withdrawn && (mayStand() || state == State.OWED);
    }
  }

  /**
   * Puts what is not on its way yet into other words; also what was given up, since somebody may
   * have it tried again.
   *
   * @return false when somebody has claimed it meanwhile
   */
  boolean replace(Handle tx, long id, Message message) {
    String rows = "id = :id and state in ('OWED', 'DIGESTED', 'REFUSED', 'DROPPED')";
    return Texts.replace(tx, rows, Map.of("id", id), message) == 1;
  }

  /** Owes an edit of what was told; an edit of it that is still owed gets these words instead. */
  void edit(Handle tx, Told told, PostId post, Message message, Instant now) {
    String rows = "target = :target and action = 'EDIT' and state = 'OWED'";
    if (Texts.replace(tx, rows, Map.of("target", told.id()), message) == 0) {
      follow(tx, told, Kind.EDIT, Action.EDIT, post, message, now);
    }
  }

  /** Owes a message that refers to what was told. */
  void follow(
      Handle tx, Told told, Kind kind, Action action, PostId post, Message message, Instant now) {
    ShipmentKey key =
        new ShipmentKey(kind, told.subject(), told.to(), next(tx, kind, told.subject(), told.to()));
    add(tx, new Owed(new Shipment(key, action, null, message, false), post, now, told.id()), now);
  }

  /** The revision of the next message of a kind about a subject to a destination. */
  static int next(Handle tx, Kind kind, String subject, Destination to) {
    return tx.createQuery(
            "select coalesce(max(revision), 0) + 1 from outbox"
                + " where kind = :kind and subject = :subject and destination = :to")
        .bind("kind", kind.key())
        .bind("subject", subject)
        .bind("to", to.toString())
        .mapTo(Integer.class)
        .one();
  }

  /**
   * Forgets what was said of a post that was taken back: what is not on its way is owed no more,
   * what is on its way is not sent again, and no words are kept but those given here.
   *
   * @return how many messages are owed no more
   */
  int forget(Handle tx, List<Told> all, Message instead) {
    // Alerts in answer to it are about other posts.
    String rows = "(id = :id or (target = :id and kind <> 'alert'))";
    int dropped = 0;
    for (Told told : all) {
      dropped +=
          tx.createUpdate(
                  "update outbox set state = 'DROPPED', withdrawn = true, why = 'its post was withdrawn'"
                      + " where state = 'OWED' and "
                      + rows)
              .bind("id", told.id())
              .execute();
      tx.createUpdate("update outbox set withdrawn = true where " + rows)
          .bind("id", told.id())
          .execute();
      Texts.replace(tx, rows, Map.of("id", told.id()), instead);
    }
    return dropped;
  }

  /** What was taken back is shown again. */
  void restore(Handle tx, Told told) {
    tx.createUpdate("update outbox set withdrawn = false where id = :id")
        .bind("id", told.id())
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
