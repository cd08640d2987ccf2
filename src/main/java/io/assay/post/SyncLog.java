package io.assay.post;

import io.assay.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * How full the archive is, and the syncs that fill it, in whichever process. Safe for many threads.
 */
public final class SyncLog {
  /** No source shows a post that says that it is older. */
  public static final Instant BEGINNING = Instant.parse("1900-01-01T00:00:00Z");

  /** One of which nothing was heard for so long has been killed. */
  static final Duration SILENT = Duration.ofMinutes(5);

  private static final String INSERT =
      """
      insert into sync (source, since, wanted, done, started_at, updated_at, waits_until)
      values (:source, :since, :wanted, :done, :startedAt, :updatedAt, :waitsUntil)""";

  private static final String UPDATE =
      """
      update sync set done = :done, updated_at = :updatedAt, waits_until = :waitsUntil
      where source = :source and started_at = :startedAt""";

  private final Database database;

  public SyncLog(Database database) {
    this.database = database;
  }

  /** Writes down that a sync begins; of each source the latest counts. */
  public SyncProgress begin(String source, Instant since, int wanted, Instant now) {
    // The beginning names the sync: no database keeps nanoseconds.
    Instant begun = now.truncatedTo(ChronoUnit.MILLIS);
    SyncProgress start = new SyncProgress(source, since, wanted, 0, begun, begun, Optional.empty());
    database.useTransaction(
        tx -> {
          tx.createUpdate("delete from sync where source = :source")
              .bind("source", source)
              .execute();
          bind(tx.createUpdate(INSERT), start)
              .bind("since", start.since())
              .bind("wanted", start.wanted())
              .execute();
        });
    return start;
  }

  /** Writes down how far a sync is, unless another one of its source began since. */
  public void update(SyncProgress progress) {
    database.useTransaction(tx -> bind(tx.createUpdate(UPDATE), progress).execute());
  }

  private static <S extends SqlStatement<S>> S bind(S statement, SyncProgress progress) {
    return statement
        .bind("source", progress.source())
        .bind("done", progress.done())
        .bind("startedAt", progress.startedAt())
        .bind("updatedAt", progress.updatedAt())
        .bind("waitsUntil", progress.waitsUntil().orElse(null));
  }

  /** A sync is over, done or not. */
  public void end(SyncProgress progress) {
    database.useTransaction(
        tx ->
            tx.createUpdate("delete from sync where source = :source and started_at = :startedAt")
                .bind("source", progress.source())
                .bind("startedAt", progress.startedAt())
                .execute());
  }

  /** All that are under way, by source; not those that were killed. */
  public List<SyncProgress> underWay(Instant now) {
    return database.inTransaction(
        tx ->
            tx.createQuery(
                    "select * from sync where coalesce(waits_until, updated_at) > :heard order by source")
                .bind("heard", now.minus(SILENT))
                .map(
                    (row, context) ->
                        new SyncProgress(
                            row.getString("source"),
                            PostRows.instant(row, "since"),
                            row.getInt("wanted"),
                            row.getInt("done"),
                            PostRows.instant(row, "started_at"),
                            PostRows.instant(row, "updated_at"),
                            Optional.ofNullable(row.getObject("waits_until", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list());
  }

  /** What is stored of each source of which any post is known, by name. */
  public List<Holding> holdings() {
    return database.inTransaction(
        tx ->
            tx.createQuery(
                    "select source, count(*), count(html) from post where gone_at is null"
                        + " group by source order by source")
                .map((row, context) -> new Holding(row.getString(1), row.getInt(2), row.getInt(3)))
                .list());
  }

  /** What is stored of one source. */
  public Holding holding(String source) {
    return holdings().stream()
        .filter(holding -> holding.source().equals(source))
        .findFirst()
        .orElse(new Holding(source, 0, 0));
  }

  /**
   * Ids of the posts whose text is not stored, newest first.
   *
   * @param since when the oldest of them was published
   */
  public List<String> withoutBody(String source, Instant since) {
    return database.inTransaction(
        tx ->
            tx.createQuery(
                    "select id from post where source = :source and gone_at is null and html is null"
                        + " and published_at >= :since order by published_at desc, id")
                .bind("source", source)
                .bind("since", since)
                .mapTo(String.class)
                .list());
  }
}
