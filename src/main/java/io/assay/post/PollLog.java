package io.assay.post;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.assay.message.Excerpt;
import io.assay.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is to poll a source, and what came of it. Whatever calls the pollers, two may be at
 * it, one of them with what it read a while ago: what counts is the poll that began last. Safe for
 * many processes.
 */
public final class PollLog {
  private static final int WHAT = 500;

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

  /**
   * What came of a poll.
   *
   * @param what in a few words: "2 new", or why it could not be read
   * @param failures how many in a row had failed by then
   * @param silentSince when the first of them began; null where it could be read
   * @param readAt when it was read last; null where it never was
   * @param notBefore until when the source is left alone; null where the timetable says when
   */
  public record Result(
      Instant at,
      boolean good,
      String what,
      int failures,
      @Nullable Instant silentSince,
      @Nullable Instant readAt,
      @Nullable Instant notBefore) {}

  /** Tells other nodes what came of a poll; a process that is alone knows. */
  public void end(Turn turn, Result result) {
    if (!database.node().isAlone()) {
      database.useTransaction(tx -> end(tx, turn, result));
    }
  }

  private static void end(Handle tx, Turn turn, Result result) {
    tx.createUpdate(
            """
            update poll set ended_at = :at, good = :good, what = :what, failures = :failures,
              silent_since = :silentSince, read_at = :readAt, not_before = :notBefore
            where source = :source and turn = :turn""")
        .bind("at", result.at())
        .bind("good", result.good())
        .bind("what", Excerpt.cut(result.what(), WHAT))
        .bind("failures", result.failures())
        .bind("silentSince", result.silentSince())
        .bind("readAt", result.readAt())
        .bind("notBefore", result.notBefore())
        .bind("source", turn.source())
        .bind("turn", turn.number())
        .execute();
  }

  /** What came of the last poll of a source by any node; empty where a process is alone. */
  public Optional<Result> last(String source) {
    return database.node().isAlone()
        ? Optional.empty()
        : database.inTransaction(
            tx ->
                tx.createQuery("select * from poll where source = :source and ended_at is not null")
                    .bind("source", source)
                    .map((row, context) -> result(row))
                    .findOne());
  }

  private static Result result(ResultSet row) throws SQLException {
    return new Result(
        PostRows.instant(row, "ended_at"),
        row.getBoolean("good"),
        row.getString("what"),
        row.getInt("failures"),
        instant(row, "silent_since"),
        instant(row, "read_at"),
        instant(row, "not_before"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column) == null ? null : PostRows.instant(row, column);
  }

  /** The names of the sources that each node was the last to poll, by the name of the node. */
  public Map<String, List<String>> lastPolled() {
    return database.inTransaction(
        tx ->
            tx.createQuery("select node, source from poll order by source")
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
  }

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
