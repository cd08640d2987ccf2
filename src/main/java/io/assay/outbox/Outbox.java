package io.assay.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.post.PostId;
import io.assay.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.jspecify.annotations.Nullable;

/** What is owed, in the database. Safe for many threads and many processes. */
public final class Outbox {
  /** The states from which a message may still be sent, for SQL. */
  static final String OPEN = "('OWED', 'CLAIMED', 'UNKNOWN')";

  /**
   * The states of what neither stands on a platform nor is on its way, for SQL. By what it is not,
   * for else H2 would go through all that was ever delivered and not through one destination's.
   */
  static final String GONE = "('HELD', 'REFUSED', 'DIGESTED', 'DROPPED')";

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
      where destination = :destination and token = :token and state = 'DROPPED' and withdrawn and coalesce(why, '') <> '%s'"""
          .formatted(Entry.DROPPED_BY_HAND);

  private final Database database;

  public Outbox(Database database) {
    this.database = database;
  }

  /**
   * Owes messages, in the transaction of whoever found out that they are owed.
   *
   * @param all about one subject
   * @return how many of them go at once that had not been owed before
   */
  int add(Handle tx, List<Owed> all, Instant now) {
    Set<String> subjects =
        all.stream().map(owed -> owed.shipment().key().subject()).collect(toSet());
    if (subjects.size() > 1) {
      throw new IllegalArgumentException("These are about more than one subject: " + subjects);
    }
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
      Texts.forgetUnsaid(tx, subjects, Set.copyOf(texts.values()));
    }
    Doubts.look(tx, fresh, now);
    return (int) fresh.stream().filter(owed -> owed.hold() == null).count();
  }

  private static PreparedBatch bind(
      PreparedBatch batch, Owed owed, Map<Message, String> texts, Instant now) {
    ShipmentKey key = owed.shipment().key();
    return bindContent(batch, owed, texts, now)
        .bind("kind", key.kind().key())
        .bind("subject", key.subject())
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
        .bind("destination", shipment.key().to().toString())
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
   * these links. Digests that say them and are still to be sent are not, as long as this
   * transaction lasts.
   */
  List<Told> told(Handle tx, PostId post, Collection<String> links) {
    return Rows.parts(about(tx, post, links)).stream()
        .flatMap(rows -> told(tx, rows).stream())
        .toList();
  }

  /**
   * The rows about a post, in their order. By themselves, and by a union: H2 takes no index for an
   * "or" of two columns, and would gather them anew for each row that it looks at.
   */
  static List<Long> about(Handle tx, PostId post, Collection<String> links) {
    return tx.createQuery(
            "select id from outbox where post = :post"
                + " union select id from outbox where subject in (<links>) order by id")
        .bind("post", post.toString())
        .bindList("links", List.copyOf(links))
        .mapTo(Long.class)
        .list();
  }

  private static List<Told> told(Handle tx, List<Long> rows) {
    tx.createUpdate(
            "update outbox set attempts = attempts where state = 'OWED' and id in (select d.id"
                + " from outbox o join outbox d on d.destination = o.destination"
                + " and d.token = o.digest where o.state = 'DIGESTED' and o.id in (<rows>))")
        .bindList("rows", rows)
        .execute();
    return tx.createQuery(
            "select o.*, d.id as digest_id, d.state as digest_state from outbox o left join outbox d"
                + " on d.destination = o.destination and d.token = o.digest"
                + " and o.state = 'DIGESTED' where o.kind in ('alert', 'reply')"
                + " and o.id in (<rows>) order by o.id")
        .bindList("rows", rows)
        .map((row, context) -> told(row))
        .list();
  }

  private static Told told(ResultSet row) throws SQLException {
    Kind kind = Rows.kind(row);
    boolean digested = row.getObject("digest_id") != null;
    return new Told(
        row.getLong("id"),
        kind,
        row.getString("subject"),
        Destination.parse(row.getString("destination")),
        kind == Kind.ALERT && row.getObject("target") != null,
        State.valueOf(row.getString(digested ? "digest_state" : "state")),
        row.getBoolean("withdrawn"),
        digested ? row.getLong("digest_id") : null);
  }

  /**
   * Something that was said about a post.
   *
   * @param follows whether it is an alert in answer to another one, or was meant to be
   * @param state where the message stands that says it
   * @param withdrawn whether it is not to be sent any more, since its post was taken back
   * @param digest row of the digest that says it in its place, if one does
   */
  record Told(
      long id,
      Kind kind,
      String subject,
      Destination to,
      boolean follows,
      State state,
      boolean withdrawn,
      @Nullable Long digest) {
    /** Whether it stands on the platform, or may. */
    boolean mayStand() {
      return state == State.DELIVERED || state == State.CLAIMED || state == State.UNKNOWN;
    }

    /** Whether something can be said in answer to it, once it has arrived. */
    boolean canBeAnswered() {
      return kind == Kind.ALERT && !withdrawn && (mayStand() || state == State.OWED);
    }

    /** The row whose message says it. */
    long saidBy() {
      return digest == null ? id : digest;
    }
  }

  /**
   * Puts what is not on its way yet into other words; also what was given up, since somebody may
   * have it tried again.
   *
   * @param heading under what a digest lists it
   * @param unsaid gets what was said
   */
  void replace(Handle tx, Told told, Message message, String heading, Texts.Unsaid unsaid) {
    String rows = "id = :id and state in ('HELD', 'OWED', 'DIGESTED', 'REFUSED', 'DROPPED')";
    Texts.replace(tx, rows, Map.of("id", told.id()), message, unsaid);
    tx.createUpdate("update outbox set heading = :heading where id = :id")
        .bind("heading", heading)
        .bind("id", told.id())
        .execute();
    if (told.digest() != null) {
      Digest.rewrite(tx, told.digest(), unsaid);
    }
  }

  /** Lets what is held go at once. */
  void letGo(Handle tx, Told told, Instant now) {
    tx.createUpdate(
            "update outbox set state = 'OWED', due_at = :now, owed_at = :now, news_at = :now"
                + " where id = :id and state = 'HELD'")
        .bind("now", now)
        .bind("id", told.id())
        .execute();
  }

  /** Lets what is held wait for something that is over sooner. */
  void hold(Handle tx, Told told, Hold hold) {
    tx.createUpdate(
            "update outbox set held = :held, held_by = :by, why = :why, due_at = :until"
                + " where id = :id and state = 'HELD' and due_at > :until")
        .bind("held", hold.why())
        .bind("by", hold.by())
        .bind("why", hold.words())
        .bind("until", hold.until())
        .bind("id", told.id())
        .execute();
  }

  /**
   * Owes an edit of what was told; an edit of it that is still owed gets these words instead.
   *
   * @param unsaid gets what was said
   */
  void edit(Handle tx, Told told, PostId post, Message message, Texts.Unsaid unsaid, Instant now) {
    String rows = "destination = :to and target = :target and action = 'EDIT' and state = 'OWED'";
    Map<String, ?> values = Map.of("to", told.to().toString(), "target", told.id());
    if (Texts.replace(tx, rows, values, message, unsaid) == 0) {
      follow(tx, told, Kind.EDIT, post, new Saying(Action.EDIT, message, false, null), now);
    }
  }

  /** Owes an answer to what was told, or to the digest that told it. */
  void reply(Handle tx, Told told, PostId post, Saying saying, Instant now) {
    follow(tx, told, Kind.REPLY, post, saying, now);
  }

  /**
   * What is said of what was told.
   *
   * @param hold what it waits for; null if it may go at once
   */
  record Saying(Action action, Message message, boolean silent, @Nullable Hold hold) {}

  private void follow(Handle tx, Told told, Kind kind, PostId post, Saying saying, Instant now) {
    ShipmentKey key =
        new ShipmentKey(kind, told.subject(), told.to(), next(tx, kind, told.subject(), told.to()));
    Shipment shipment = new Shipment(key, saying.action(), null, saying.message(), saying.silent());
    add(tx, new Owed(shipment, post, now, told.saidBy(), null, saying.hold()), now);
  }

  /**
   * The row of the first alert to a destination since then that others may be said in answer to.
   */
  @Nullable Long firstAlert(Handle tx, Destination to, Instant since) {
    return tx.createQuery(
            "select min(id) from outbox where destination = :to and kind = 'alert'"
                + " and action = 'POST' and not withdrawn and owed_at >= :since and state not in "
                + GONE)
        .bind("to", to.toString())
        .bind("since", since)
        .map((row, context) -> Optional.ofNullable(row.getObject(1, Long.class)))
        .one()
        .orElse(null);
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
   * @param unsaid gets what was said
   * @return how many messages are owed no more
   */
  int forget(Handle tx, List<Told> all, Message instead, Texts.Unsaid unsaid) {
    Map<Long, List<Long>> followers = followers(tx, all);
    int dropped = 0;
    for (Told told : all) {
      List<Long> ids = new ArrayList<>(followers.getOrDefault(told.id(), List.of()));
      ids.add(told.id());
      String rows = "id in (" + ids.stream().map(String::valueOf).collect(joining(", ")) + ")";
      boolean fromDigest = told.digest() != null && told.state() == State.OWED;
      dropped +=
          tx.createUpdate(
                  "update outbox set state = 'DROPPED', withdrawn = true, digest = null,"
                      + " why = 'its post was withdrawn' where state in (<states>) and "
                      + rows)
              .bindList(
                  "states", fromDigest ? List.of(State.DIGESTED) : List.of(State.HELD, State.OWED))
              .execute();
      tx.createUpdate("update outbox set withdrawn = true where " + rows).execute();
      Texts.replace(tx, rows, Map.of(), instead, unsaid);
      if (fromDigest) {
        Digest.rewrite(tx, told.saidBy(), unsaid);
      }
    }
    return dropped;
  }

  /**
   * Edits of these and what was said in answer to them; not alerts, which are about other posts.
   */
  private static Map<Long, List<Long>> followers(Handle tx, List<Told> all) {
    Set<String> subjects = all.stream().map(Told::subject).collect(toSet());
    return subjects.isEmpty()
        ? Map.of()
        : tx.createQuery(
                "select id, target from outbox where subject in (<subjects>)"
                    + " and target is not null and kind <> 'alert'")
            .bindList("subjects", List.copyOf(subjects))
            .map((row, context) -> Map.entry(row.getLong("target"), row.getLong("id")))
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
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
