package io.assay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.outbox.Kind;
import io.assay.outbox.OutboxRig;
import io.assay.outbox.Shipment;
import io.assay.outbox.ShipmentKey;
import io.assay.post.PostFixtures;
import io.assay.post.PostLog;
import io.assay.post.Posts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From H2 to a real PostgreSQL. */
class MoveTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  private Database file;
  private Database server;

  @BeforeEach
  void open() {
    file = Database.open(Engine.H2.fresh());
    server = Database.open(Engine.POSTGRES.fresh());
  }

  @AfterEach
  void close() {
    file.close();
    server.close();
  }

  @Test
  void noTableIsLeftOut() throws SQLException {
    List<String> tables = new ArrayList<>();
    file.useConnection(
        connection -> {
          tables.addAll(Tables.all(connection));
          tables.removeIf(table -> table.startsWith("quartz_"));
          tables.removeAll(List.of("node", "lease"));
          for (String table : tables) {
            fill(connection, table);
          }
        });
    assertThat(tables).contains("post", "outbox", "decision", "chat_subscription", "mute");
    Map<String, Long> moved = move();
    assertThat(moved.keySet()).containsExactlyElementsOf(tables);
    assertThat(moved.values()).containsOnly(2L);
    for (String table : tables) {
      assertThat(rows(server, table)).as(table).isEqualTo(rows(file, table));
    }
  }

  @Test
  void whatIsOwedIsDeliveredThereAndWhatComesNextHasItsOwnNumber() {
    file.useTransaction(
        tx -> new PostLog(file).record(tx, PostFixtures.post("site", "1", NOW), NOW));
    owe(file, "1");
    move();
    owe(server, "2");
    assertThat(new Posts(server).newest(0, 9)).isEqualTo(new Posts(file).newest(0, 9));
    OutboxRig rig = new OutboxRig(server);
    assertThat(rig.claim(NOW, Duration.ofMinutes(1), 9))
        .extracting(claim -> claim.shipment().key().subject())
        .containsExactly("1", "2");
  }

  @Test
  void movingAgainBringsUpToDateWhatIsThere() throws SQLException {
    file.useConnection(connection -> fill(connection, "source"));
    owe(file, "1");
    move();
    execute(file, "update source set bookmark = 'later'");
    execute(file, "delete from outbox");
    execute(file, "delete from outbox_text");
    owe(file, "2");
    move();
    for (String table : List.of("source", "outbox", "outbox_text")) {
      assertThat(rows(server, table)).isEqualTo(rows(file, table)).isNotEmpty();
    }
  }

  @Test
  void goesOnWhereItWasBrokenOffAndIsNotUsedBefore() throws SQLException {
    file.useConnection(
        connection -> {
          fill(connection, "audit");
          fill(connection, "term");
        });
    assertThatThrownBy(
            () ->
                new Move(file, "here", server)
                    .run(
                        progress -> {
                          if (progress.table().equals("term")) {
                            throw new IllegalStateException("killed");
                          }
                        },
                        NOW))
        .hasMessage("killed");
    assertThatThrownBy(() -> Move.use(server, NOW))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("only in part from here; run migrate again");
    move();
    Move.use(server, NOW);
    assertThat(rows(server, "audit")).hasSize(2);
    assertThatThrownBy(this::move)
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("Assay has run on the other database");
  }

  @Test
  void refusesADatabaseThatIsNotEmpty() {
    owe(server, "1");
    owe(file, "2");
    assertThatThrownBy(this::move)
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("is not empty (table outbox)");
  }

  @Test
  void aDatabaseThatWasNeverMovedIsUsedAsItIs() {
    Move.use(server, NOW);
    owe(file, "1");
    assertThat(move()).containsEntry("outbox", 1L);
  }

  private Map<String, Long> move() {
    return new Move(file, "here", server).run(progress -> {}, NOW);
  }

  private static void owe(Database database, String subject) {
    new OutboxRig(database)
        .outbox.add(
            Shipment.post(
                new ShipmentKey(Kind.TEST, subject, Destination.parse("slack:#" + subject), 0),
                Message.of("words")),
            NOW);
  }

  private static void execute(Database database, String sql) {
    database.useTransaction(tx -> tx.execute(sql));
  }

  /** Puts two rows into a table, whatever its columns are. */
  private static void fill(Connection connection, String table) throws SQLException {
    Map<String, Integer> columns = new LinkedHashMap<>();
    try (ResultSet all = connection.getMetaData().getColumns(null, "public", table, "%")) {
      while (all.next()) {
        if (!all.getString("IS_AUTOINCREMENT").equals("YES")) {
          columns.put(all.getString("COLUMN_NAME"), all.getInt("DATA_TYPE"));
        }
      }
    }
    String marks = "?, ".repeat(columns.size() - 1) + "?";
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into %s (%s) values (%s)"
                .formatted(table, String.join(", ", columns.keySet()), marks))) {
      for (int row = 1; row <= 2; row++) {
        int at = 1;
        for (int type : columns.values()) {
          insert.setObject(at++, value(type, row));
        }
        insert.execute();
      }
    }
  }

  private static Object value(int type, int row) {
    return switch (type) {
      case Types.BOOLEAN, Types.BIT -> row == 1;
      case Types.INTEGER, Types.BIGINT, Types.SMALLINT, Types.NUMERIC -> row;
      case Types.TIMESTAMP_WITH_TIMEZONE ->
          OffsetDateTime.parse("2026-03-02T12:00:00.123456Z").plusSeconds(row);
      case Types.VARBINARY -> new byte[] {31, -117, (byte) row};
      default -> "稀土 " + row;
    };
  }

  private static List<String> rows(Database database, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    database.useConnection(
        connection -> {
          String columns = String.join(", ", Tables.columns(connection, table));
          try (var statement = connection.createStatement();
              ResultSet all = statement.executeQuery("select " + columns + " from " + table)) {
            while (all.next()) {
              StringBuilder row = new StringBuilder();
              for (int at = 1; at <= all.getMetaData().getColumnCount(); at++) {
                row.append(plain(all, at)).append(" | ");
              }
              rows.add(row.toString());
            }
          }
        });
    return rows.stream().sorted().toList();
  }

  private static String plain(ResultSet row, int at) throws SQLException {
    return switch (row.getMetaData().getColumnType(at)) {
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
          String.valueOf(row.getObject(at, OffsetDateTime.class)).replace("Z", "+00:00");
      case Types.BINARY, Types.VARBINARY -> java.util.Arrays.toString(row.getBytes(at));
      case Types.BIT, Types.BOOLEAN -> String.valueOf(row.getBoolean(at));
      default -> String.valueOf(row.getString(at));
    };
  }
}
