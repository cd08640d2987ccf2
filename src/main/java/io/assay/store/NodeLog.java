package io.assay.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Who works on a database. */
public final class NodeLog {
  private final Database database;

  public NodeLog(Database database) {
    this.database = database;
  }

  /**
   * A node as the others see it.
   *
   * @param alive whether it was heard of within {@link Node#DEAD_AFTER}
   * @param holds what only one may hold, and it does
   */
  public record Seen(
      String name, Instant startedAt, Instant seenAt, boolean alive, List<String> holds) {
    public Seen {
      holds = List.copyOf(holds);
    }
  }

  /** All of them, the oldest first; one that ended as it should is not known any more. */
  public List<Seen> all() {
    return database.inTransaction(
        tx ->
            tx.createQuery(
                    "select n.id, n.name, n.started_at, n.seen_at, case when n.seen_at >="
                        + " current_timestamp - interval '3' second then 1 else 0 end as alive from node n"
                        + " order by n.started_at, n.id")
                .map(
                    (row, context) ->
                        new Seen(
                            row.getString("name"),
                            row.getObject("started_at", OffsetDateTime.class).toInstant(),
                            row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                            row.getInt("alive") == 1,
                            tx.createQuery(
                                    "select name from lease where node = :id"
                                        + " and until_at > current_timestamp order by name")
                                .bind("id", row.getString("id"))
                                .mapTo(String.class)
                                .list()))
                .list());
  }
}
