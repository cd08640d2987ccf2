package io.assay.outbox;

import io.assay.message.Destination;
import io.assay.store.Database;
import java.time.Instant;
import java.util.List;

/**
 * The few messages that somebody wants to see first: fast however many there are. Changes nothing.
 */
public final class Glance {
  /** They are chosen before anything else is looked up. */
  private static final String FEW =
      """
      select o.*, x.message, t.token as target_token, o.token as head,
        (select s.channel from stray s where s.outbox = o.id order by s.message desc limit 1) as stray_channel,
        (select max(s.message) from stray s where s.outbox = o.id) as stray_message,
        case when o.state in %1$s then case when o.state = 'CLAIMED' then o.owed_at else o.due_at end end as goes_at,
        (select min(p.destination) from pause p where not p.trial and (p.destination = o.destination
          or o.destination like p.destination || ':%%')) as paused_by
      from (%2$s limit :limit) o
      join outbox_text x on x.id = o.text left join outbox t on t.id = o.target %3$s""";

  private static final String HEADS =
      FEW.formatted(
          Outbox.OPEN,
          "select * from outbox where id in (select min(id) from outbox where state in "
              + Outbox.OPEN
              + " group by destination) order by due_at, id",
          "order by o.due_at, o.id");

  private static final String SETTLED =
      FEW.formatted(
          Outbox.OPEN,
          "select * from outbox where state = :state and settled_at >= :since"
              + " order by settled_at desc, id desc",
          "order by o.settled_at desc, o.id desc");

  private final Database database;

  public Glance(Database database) {
    this.database = database;
  }

  /** The message of each destination that goes first, what is due first. */
  public List<Entry> heads(int limit) {
    return database.inTransaction(
        tx ->
            tx.createQuery(HEADS)
                .bind("limit", limit)
                .map((row, context) -> History.entry(row))
                .list());
  }

  /** The messages that came to this end since then, newest first. */
  public List<Entry> settled(State state, Instant since, int limit) {
    return database.inTransaction(
        tx ->
            tx.createQuery(SETTLED)
                .bind("state", state.name())
                .bind("since", since)
                .bind("limit", limit)
                .map((row, context) -> History.entry(row))
                .list());
  }

  /**
   * What is held back for one reason until one moment.
   *
   * @param why what it waits for, for people: {@code Digest}, {@code Quiet hours}
   */
  public record Waiting(Destination to, String why, int messages, Instant until) {}

  /** What is held back, first what is released first. */
  public List<Waiting> held() {
    return database.inTransaction(
        tx ->
            tx.createQuery(
                    "select destination, coalesce(why, '') as why, count(*) as messages, due_at"
                        + " from outbox where state = 'HELD' group by destination, why, due_at"
                        + " order by due_at, destination, why")
                .map(
                    (row, context) ->
                        new Waiting(
                            Destination.parse(row.getString("destination")),
                            row.getString("why"),
                            row.getInt("messages"),
                            Rows.instant(row, "due_at")))
                .list());
  }
}
