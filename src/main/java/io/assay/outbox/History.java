package io.assay.outbox;

import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.post.PostId;
import io.assay.store.Database;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What is owed and what came of it, for people to look at. Changes nothing. */
public final class History {
  /** The states from which a message may still be sent. */
  public static final Set<State> OPEN =
      Set.copyOf(EnumSet.of(State.OWED, State.CLAIMED, State.UNKNOWN));

  /** A message goes when all before it to the same destination have gone. */
  private static final String ENTRIES =
      """
      with turn as (
        select id, first_value(token) over (partition by destination order by id) as head,
          max(case when state = 'CLAIMED' then owed_at else due_at end)
            over (partition by destination order by id) as goes_at
        from outbox where state in %s)
      select * from (
        select o.*, x.message, turn.head, turn.goes_at, t.token as target_token,
          (select s.channel from stray s where s.outbox = o.id order by s.message desc limit 1) as stray_channel,
          (select max(s.message) from stray s where s.outbox = o.id) as stray_message,
          (select min(p.destination) from pause p where not p.trial and (p.destination = o.destination
            or o.destination like p.destination || ':%%')) as paused_by
        from outbox o join outbox_text x on x.id = o.text left join turn on turn.id = o.id left join outbox t on t.id = o.target) e
      """
          .formatted(Outbox.OPEN);

  private static final String CHOSEN =
      """
      where state in (<states>) and (:to = '' or destination = :to or destination like :within)
        and coalesce(settled_at, owed_at) >= :since
      """;

  private static final String ORDER =
      """
      order by case when state = 'HELD' then 0.7 when goes_at is null then 1 when paused_by is null then 0 else 0.5 end,
        case when state = 'HELD' then due_at else goes_at end,
        case when goes_at is null then coalesce(settled_at, owed_at) end desc,
        case when goes_at is null then -id else id end limit :limit""";

  private static final String WAYS =
      """
      select o.destination, o.settled_at, p.published_at, p.first_seen_at from outbox o
      join post p on o.post = p.source || '/' || p.id join source s on s.name = p.source
      where o.id in (<ids>) and o.kind = 'alert' and o.state = 'DELIVERED' and o.settled_at is not null
        and p.published_at >= s.first_seen_at""";

  /** Nobody reads more of one post; a thousand destinations may have got it. */
  private static final int MOST_ABOUT_ONE = 2_000;

  private final Database database;

  public History(Database database) {
    this.database = database;
  }

  /**
   * Which messages somebody wants to see.
   *
   * @param states at least one
   * @param destination as it is written, or the name of a whole platform; empty for all
   * @param since those that nothing has happened to since then are left out
   */
  public record Choice(Collection<State> states, String destination, Instant since) {
    /** All in these states. */
    public static Choice of(Collection<State> states) {
      return new Choice(states, "", Instant.EPOCH);
    }
  }

  /**
   * Messages: first what is open, in the order in which it will go, then what is held back, in that
   * in which it will be released, then the others, newest first.
   */
  public List<Entry> list(Choice choice, int limit) {
    return database.inTransaction(
        tx ->
            bind(tx.createQuery(ENTRIES + CHOSEN + ORDER), choice)
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
  }

  /** How many there are. */
  public int count(Choice choice) {
    return database.inTransaction(
        tx ->
            bind(tx.createQuery("select count(*) from outbox " + CHOSEN), choice)
                .mapTo(Integer.class)
                .one());
  }

  private static Query bind(Query query, Choice choice) {
    return query
        .bindList("states", choice.states().stream().map(State::name).toList())
        .bind("to", choice.destination())
        .bind("within", choice.destination() + ":%")
        .bind("since", choice.since());
  }

  /** Messages whose key begins so, oldest first. */
  public List<Entry> find(String keyBegins, int limit) {
    return database.inTransaction(
        tx ->
            tx.createQuery(
                    ENTRIES
                        + " where substring(token from 1 for :length) = :begin order by id limit"
                        + " :limit")
                .bind("begin", keyBegins)
                .bind("length", keyBegins.length())
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
  }

  /** Messages about a post, by its id or its link, oldest first; digests name no post. */
  public List<Entry> about(PostId post, URI link) {
    return database.inTransaction(
        tx -> {
          List<Long> rows = Outbox.about(tx, post, List.of(link.toString()));
          return rows.isEmpty()
              ? List.of()
              : tx.createQuery(ENTRIES + " where id in (<rows>) order by id")
                  .bindList("rows", rows.subList(0, Math.min(rows.size(), MOST_ABOUT_ONE)))
                  .map((row, context) -> entry(row))
                  .list();
        });
  }

  /**
   * What came of one claim.
   *
   * @param state what the message was afterwards
   * @param why in the platform's own words; may be empty
   */
  public record Attempted(
      int number, Instant startedAt, Instant endedAt, State state, String why) {}

  /** All attempts at a message, first to last. */
  public List<Attempted> attempts(Entry entry) {
    return database.inTransaction(
        tx ->
            tx.createQuery("select * from attempt where outbox = :id order by number")
                .bind("id", entry.id())
                .map(
                    (row, context) ->
                        new Attempted(
                            row.getInt("number"),
                            Rows.instant(row, "started_at"),
                            Rows.instant(row, "ended_at"),
                            State.valueOf(row.getString("state")),
                            row.getString("why")))
                .list());
  }

  /** How many messages a digest says in their place. */
  public int takenIn(Entry digest) {
    return database.inTransaction(
        tx ->
            tx.createQuery(
                    "select count(*) from outbox where state = 'DIGESTED' and destination = :to"
                        + " and digest = :token")
                .bind("to", digest.key().to().toString())
                .bind("token", digest.key().token())
                .mapTo(Integer.class)
                .one());
  }

  /** How many messages are open, by destination. */
  public Map<String, Integer> open() {
    return database.inTransaction(
        tx -> {
          Map<String, Integer> open = new TreeMap<>();
          tx.createQuery(
                  "select destination, count(*) from outbox where state in "
                      + Outbox.OPEN
                      + " group by destination")
              .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
              .forEach(entry -> open.put(entry.getKey(), entry.getValue()));
          return open;
        });
  }

  /**
   * What a destination is owed.
   *
   * @param open messages that may still be sent
   * @param due those of them whose time has come
   * @param oldest since when the oldest is owed
   */
  public record Owing(Destination to, int open, int due, Instant oldest) {}

  /** What is owed now, by destination; none where nothing is. */
  public List<Owing> owing(Instant now) {
    return database.inTransaction(
        tx ->
            tx.createQuery(
                    "select destination, count(*), sum(case when due_at <= :now then 1 else 0 end),"
                        + " min(owed_at) as oldest from outbox where state in "
                        + Outbox.OPEN
                        + " group by destination order by destination")
                .bind("now", now)
                .map(
                    (row, context) ->
                        new Owing(
                            Destination.parse(row.getString(1)),
                            row.getInt(2),
                            row.getInt(3),
                            Rows.instant(row, "oldest")))
                .list());
  }

  /**
   * What is held back.
   *
   * @param count how many messages; at least one
   * @param next when the first of them is released
   */
  public record Holding(int count, Instant next) {}

  /** What is held back now; empty where nothing is. */
  public Optional<Holding> holding() {
    return database.inTransaction(
        tx ->
            tx.createQuery(
                    "select count(*), min(due_at) as next from outbox where state = 'HELD'"
                        + " having count(*) > 0")
                .map((row, context) -> new Holding(row.getInt(1), Rows.instant(row, "next")))
                .findOne());
  }

  /**
   * When what a delivered message tells became what it is.
   *
   * @param publishedAt of its post
   * @param firstSeenAt when a poll brought its post
   */
  public record Way(
      Destination to, Instant publishedAt, Instant firstSeenAt, Instant deliveredAt) {}

  /**
   * The ways of these delivered messages, those that are alerts and were not among what there was
   * at the first sight of a source.
   *
   * @param ids of rows, at most a thousand
   */
  public List<Way> ways(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return database.inTransaction(
        tx ->
            tx.createQuery(WAYS)
                .bindList("ids", List.copyOf(ids))
                .map(
                    (row, context) ->
                        new Way(
                            Destination.parse(row.getString("destination")),
                            Rows.instant(row, "published_at"),
                            Rows.instant(row, "first_seen_at"),
                            Rows.instant(row, "settled_at")))
                .list());
  }

  /** Since when the oldest message that is open is owed. */
  public Optional<Instant> oldest() {
    return database.inTransaction(
        tx ->
            tx.createQuery(
                    "select min(owed_at) as oldest from outbox where state in " + Outbox.OPEN)
                .map((row, context) -> Optional.ofNullable(instant(row, "oldest")))
                .one());
  }

  /** All destinations that anything was ever owed to. */
  public Set<String> destinations() {
    return database.inTransaction(
        tx -> new TreeSet<>(strings(tx, "select distinct destination from outbox")));
  }

  private static List<String> strings(Handle tx, String sql) {
    return tx.createQuery(sql).mapTo(String.class).list();
  }

  static Entry entry(ResultSet row) throws SQLException {
    ShipmentKey key =
        new ShipmentKey(
            Rows.kind(row),
            row.getString("subject"),
            Destination.parse(row.getString("destination")),
            row.getInt("revision"));
    return new Entry(
        row.getLong("id"),
        key,
        Action.valueOf(row.getString("action")),
        State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getBoolean("withdrawn"),
        row.getString("post"),
        times(row),
        turn(row, key.token()),
        hold(row),
        text(row, "why").orElse(""),
        links(row),
        message(row.getString("message")));
  }

  private static Entry.Times times(ResultSet row) throws SQLException {
    return new Entry.Times(
        Rows.instant(row, "owed_at"),
        instant(row, "news_at"),
        Rows.instant(row, "due_at"),
        instant(row, "settled_at"));
  }

  private static Optional<Entry.Turn> turn(ResultSet row, String own) throws SQLException {
    Instant from = instant(row, "goes_at");
    return from == null
        ? Optional.empty()
        : Optional.of(
            new Entry.Turn(
                from, text(row, "head").filter(head -> !head.equals(own)), text(row, "paused_by")));
  }

  private static Optional<Hold> hold(ResultSet row) throws SQLException {
    String held = row.getString("held");
    return held == null || State.valueOf(row.getString("state")) != State.HELD
        ? Optional.empty()
        : Optional.of(
            new Hold(
                Hold.Why.valueOf(held),
                text(row, "why").orElse(""),
                text(row, "held_by").orElse(""),
                Rows.instant(row, "due_at")));
  }

  private static Entry.Links links(ResultSet row) throws SQLException {
    String stray = row.getString("stray_message");
    return new Entry.Links(
        Rows.receipt(row),
        stray == null
            ? Optional.empty()
            : Optional.of(new Receipt(row.getString("stray_channel"), stray)),
        text(row, "target_token"),
        text(row, "digest"));
  }

  private static Optional<Message> message(String json) {
    try {
      return Optional.of(MessageJson.read(json));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column) == null ? null : Rows.instant(row, column);
  }
}
