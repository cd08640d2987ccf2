package io.assay.post;

import io.assay.store.Database;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * Whose turn it is to poll a source. Whatever calls the pollers, two may be at it, one of them with
 * what it read a while ago: what counts is the poll that began last. Safe for many processes.
 */
public final class PollLog {
  private final Database database;

  public PollLog(Database database) {
    this.database = database;
  }

  /**
   * A poll that has begun.
   *
   * @param number of the polls of its source
   */
  public record Turn(String source, long number) {}

  /** A poll begins; those before it that are still under way are overtaken. */
  public Turn begin(String source, Instant now) {
    return database.inTransaction(tx -> new Turn(source, begin(tx, source, now)));
  }

  private long begin(Handle tx, String source, Instant now) {
    tx.createUpdate(
            "insert into poll (source, turn, node, started_at) values (:source, 0, '', :now)"
                + " on conflict do nothing")
        .bind("source", source)
        .bind("now", now)
        .execute();
    tx.createUpdate(
            "update poll set turn = turn + 1, node = :node, started_at = :now"
                + " where source = :source")
        .bind("source", source)
        .bind("node", database.node().name())
        .bind("now", now)
        .execute();
    return turn(tx, source, "");
  }

  private static long turn(Handle tx, String source, String lock) {
    return tx.createQuery("select turn from poll where source = :source" + lock)
        .bind("source", source)
        .mapTo(Long.class)
        .one();
  }

  /**
   * Keeps others from taking in what they have read of the source, as long as the transaction
   * lasts.
   *
   * @throws PollOvertaken if another poll has begun meanwhile
   */
  public static void hold(Handle tx, Turn turn) {
    if (turn(tx, turn.source(), " for update") != turn.number()) {
      throw new PollOvertaken(turn.source());
    }
  }
}
