package io.assay.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Moves all that one database knows into an empty one on a PostgreSQL server. It may be broken off
 * and done again: rows that are there are brought up to date, and there is none twice. Once Assay
 * has run on the other one, it moves nothing more.
 */
public final class Move {
  private final Database from;
  private final Database to;
  private final String origin;

  /**
   * @param from open, and nobody else changes it
   * @param origin its address for people
   */
  public Move(Database from, String origin, Database to) {
    this.from = from;
    this.origin = origin;
    this.to = to;
  }

  /** How far it is: so many of the rows of one table. */
  public record Progress(String table, int done, int wanted) {}

  /**
   * Copies all tables and counts what is there afterwards.
   *
   * @return rows by table
   * @throws StoreUnavailable if the other database is not empty and was not filled from this one,
   *     or was used since
   */
  public Map<String, Long> run(Consumer<Progress> view, Instant now) {
    Map<String, Long> moved = new LinkedHashMap<>();
    begin(now);
    try {
      from.useConnection(
          source -> to.useConnection(target -> moved.putAll(copy(source, target, view))));
    } catch (SQLException e) {
      throw new StoreUnavailable(
          "Moving failed, and goes on when it is called again: " + StoreUnavailable.firstLine(e),
          e);
    }
    to.useTransaction(
        tx -> tx.createUpdate("update moved set done_at = :now").bind("now", now).execute());
    return moved;
  }

  private void begin(Instant now) {
    Optional<Row> before = row(to);
    if (before.isPresent()) {
      if (before.get().used()) {
        throw new StoreUnavailable(
            "Assay has run on the other database since it was moved there; moving again would undo"
                + " what happened there. To begin anew, give it an empty one.");
      }
      if (!before.get().origin().equals(origin)) {
        throw new StoreUnavailable(
            "The other database was filled from " + before.get().origin() + ", not from " + origin);
      }
      to.useTransaction(tx -> tx.execute("update moved set done_at = null"));
      return;
    }
    refuseFilled();
    to.useTransaction(
        tx ->
            tx.createUpdate("insert into moved (origin, begun_at) values (:origin, :now)")
                .bind("origin", origin)
                .bind("now", now)
                .execute());
  }

  private void refuseFilled() {
    try {
      to.useConnection(
          target -> {
            for (String table : Tables.all(target)) {
              if (Tables.count(target, table) > 0) {
                throw new StoreUnavailable(
                    "The other database is not empty (table " + table + "); give it an empty one.");
              }
            }
          });
    } catch (SQLException e) {
      throw new StoreUnavailable(
          "The other database cannot be read: " + StoreUnavailable.firstLine(e), e);
    }
  }

  private static Map<String, Long> copy(
      Connection source, Connection target, Consumer<Progress> view) throws SQLException {
    Map<String, Long> moved = new LinkedHashMap<>();
    List<String> tables = Tables.ofKnowledge(source);
    for (String table : tables) {
      int wanted = (int) Tables.count(source, table);
      if (wanted > 0 || Tables.count(target, table) > 0) {
        view.accept(new Progress(table, 0, wanted));
        new TableCopy(source, target, table)
            .run(done -> view.accept(new Progress(table, done, wanted)));
      }
    }
    for (String table : tables) {
      long here = Tables.count(source, table);
      long there = Tables.count(target, table);
      if (here != there) {
        throw new StoreUnavailable(
            "Of the table %s %,d of %,d rows are there; move again.".formatted(table, there, here));
      }
      moved.put(table, there);
    }
    return moved;
  }

  private record Row(String origin, boolean done, boolean used) {}

  private static Optional<Row> row(Database database) {
    return database.inTransaction(
        tx -> tx.createQuery("select * from moved").map((row, context) -> row(row)).findOne());
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString("origin"),
        row.getObject("done_at") != null,
        row.getObject("used_at") != null);
  }

  /**
   * From now on a database that was moved is used: nothing more is moved into it.
   *
   * @throws StoreUnavailable if not all of it is there yet
   */
  public static void use(Database database, Instant now) {
    row(database)
        .ifPresent(
            moved -> {
              if (!moved.done()) {
                throw new StoreUnavailable(
                    "The database was moved only in part from "
                        + moved.origin()
                        + "; run migrate again first");
              }
              database.useTransaction(
                  tx ->
                      tx.createUpdate("update moved set used_at = :now where used_at is null")
                          .bind("now", now)
                          .execute());
            });
  }
}
