package io.assay.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What tables there are, as the database says. */
final class Tables {
  private static final String SCHEMA = "public";

  /** What says something of the database that it is in, and not of what it holds. */
  private static final Set<String> OF_THE_DATABASE = Set.of("flyway_schema_history", "moved");

  /** What says something of processes that run on it; Quartz has tables of its own for that. */
  private static final Set<String> OF_PROCESSES = Set.of("node", "lease");

  private static final String QUARTZ = "quartz_";

  private Tables() {}

  /** All that hold what Assay knows, whoever runs on it; by name. */
  static List<String> ofKnowledge(Connection connection) throws SQLException {
    return all(connection).stream()
        .filter(table -> !OF_PROCESSES.contains(table) && !table.startsWith(QUARTZ))
        .toList();
  }

  /** All that an empty database has no row in, by name. */
  static List<String> all(Connection connection) throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    Set<String> names = new TreeSet<>();
    try (ResultSet tables =
        data.getTables(null, SCHEMA, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME"));
      }
    }
    names.removeAll(OF_THE_DATABASE);
    return List.copyOf(names);
  }

  /** The columns of a table, by name. */
  static List<String> columns(Connection connection, String table) throws SQLException {
    return columns(connection, table, false);
  }

  /** Those of them that the database numbers. */
  static List<String> numbered(Connection connection, String table) throws SQLException {
    return columns(connection, table, true);
  }

  private static List<String> columns(Connection connection, String table, boolean numbered)
      throws SQLException {
    Set<String> names = new TreeSet<>();
    try (ResultSet columns = connection.getMetaData().getColumns(null, SCHEMA, table, "%")) {
      while (columns.next()) {
        if (!numbered || columns.getString("IS_AUTOINCREMENT").equals("YES")) {
          names.add(columns.getString("COLUMN_NAME"));
        }
      }
    }
    return List.copyOf(names);
  }

  /** The columns that name a row, in their order. */
  static List<String> key(Connection connection, String table) throws SQLException {
    TreeMap<Integer, String> names = new TreeMap<>();
    try (ResultSet columns = connection.getMetaData().getPrimaryKeys(null, SCHEMA, table)) {
      while (columns.next()) {
        names.put(columns.getInt("KEY_SEQ"), columns.getString("COLUMN_NAME"));
      }
    }
    return new ArrayList<>(names.values());
  }

  /** How many rows there are. */
  static long count(Connection connection, String table) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }
}
