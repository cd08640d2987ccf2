package io.assay.store;

import static java.util.stream.Collectors.joining;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Copies one table from a database to another one that has the same tables; PostgreSQL takes it.
 */
final class TableCopy {
  /** So much is written at once. */
  private static final int ROWS = 500;

  private static final int CHARACTERS = 4_000_000;

  private final Connection from;
  private final Connection to;
  private final String table;
  private final List<String> columns;
  private final List<String> key;

  /**
   * @param from is read
   * @param to is written, so many rows in a transaction
   */
  TableCopy(Connection from, Connection to, String table) throws SQLException {
    this.from = from;
    this.to = to;
    this.table = table;
    this.columns = Tables.columns(from, table);
    this.key = Tables.key(from, table);
    if (!columns.equals(Tables.columns(to, table))) {
      throw new StoreUnavailable("The table " + table + " has other columns there than here.");
    }
  }

  /**
   * Writes all rows, those that are there in the state that they have here.
   *
   * @param view is told how many rows are done
   */
  void run(IntConsumer view) throws SQLException {
    write(view);
    // What is gone here since an earlier run has to go there.
    if (Tables.count(to, table) > Tables.count(from, table)) {
      try (Statement statement = to.createStatement()) {
        statement.execute("delete from " + table);
      }
      write(view);
    }
    setSequence();
  }

  private void write(IntConsumer view) throws SQLException {
    String all = String.join(", ", columns);
    try (Statement read = from.createStatement();
        PreparedStatement insert = to.prepareStatement(insert(all))) {
      read.setFetchSize(ROWS);
      ResultSet rows =
          read.executeQuery(
              "select " + all + " from " + table + " order by " + String.join(", ", key));
      int done = 0;
      int characters = 0;
      while (rows.next()) {
        characters += bind(rows, insert);
        insert.addBatch();
        done++;
        if (done % ROWS == 0 || characters > CHARACTERS) {
          flush(insert);
          characters = 0;
          view.accept(done);
        }
      }
      flush(insert);
      view.accept(done);
    }
  }

  /** A server ends transactions that wait for what is read meanwhile. */
  private void flush(PreparedStatement insert) throws SQLException {
    to.setAutoCommit(false);
    insert.executeBatch();
    to.commit();
    to.setAutoCommit(true);
  }

  private String insert(String all) {
    String values = columns.stream().map(column -> "?").collect(joining(", "));
    String others =
        columns.stream()
            .filter(column -> !key.contains(column))
            .map(column -> column + " = excluded." + column)
            .collect(joining(", "));
    return "insert into "
        + table
        + " ("
        + all
        + ") overriding system value values ("
        + values
        + ") on conflict ("
        + String.join(", ", key)
        + (others.isEmpty() ? ") do nothing" : ") do update set " + others);
  }

  /** Returns how long its texts are. */
  private int bind(ResultSet row, PreparedStatement insert) throws SQLException {
    int characters = 0;
    for (int at = 1; at <= columns.size(); at++) {
      @Nullable Object value = value(row, at);
      insert.setObject(at, value);
      characters += value instanceof String text ? text.length() : 0;
    }
    return characters;
  }

  private static @Nullable Object value(ResultSet row, int at) throws SQLException {
    @Nullable Object value = row.getObject(at);
    if (value instanceof Clob) {
      value = row.getString(at);
    }
    // PostgreSQL takes no text with a zero in it.
    return value instanceof String text ? text.replace("\0", "") : value;
  }

  /** What is added next gets a number of its own. */
  private void setSequence() throws SQLException {
    try (Statement statement = to.createStatement()) {
      for (String column : Tables.numbered(to, table)) {
        statement.execute(
            "select setval(pg_get_serial_sequence('%1$s', '%2$s'), (select coalesce(max(%2$s), 0) + 1 from %1$s), false)"
                .formatted(table, column));
      }
    }
  }
}
