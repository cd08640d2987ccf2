package io.assay.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The databases that Assay runs on: what holds on one must hold on the other. */
public enum Engine {
  H2 {
    @Override
    public StoreSettings empty() {
      return new StoreSettings("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    @Override
    public StoreSettings fresh() {
      StoreSettings settings = empty();
      try (Connection connection = DriverManager.getConnection(settings.jdbcUrl());
          Statement statement = connection.createStatement()) {
        for (String sql : Tables.SCRIPT) {
          statement.execute(sql);
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return settings;
    }
  },
  POSTGRES {
    @Override
    public StoreSettings empty() {
      return Server.RUNNING.copyOf("template1");
    }

    @Override
    public StoreSettings fresh() {
      return Server.RUNNING.copyOf(Server.TABLES);
    }
  };

  /** Settings of a new database without anything. */
  public abstract StoreSettings empty();

  /** Settings of a new database with all tables, as after the first start. */
  public abstract StoreSettings fresh();

  /** What makes the tables in one go: the migrations, one after another, take ten times longer. */
  private static final class Tables {
    static final List<String> SCRIPT = script();

    private static List<String> script() {
      StoreSettings settings = H2.empty();
      try (Database made = Database.open(settings);
          Connection connection = DriverManager.getConnection(settings.jdbcUrl());
          Statement statement = connection.createStatement();
          ResultSet lines = statement.executeQuery("script")) {
        List<String> script = new ArrayList<>();
        while (lines.next()) {
          script.add(lines.getString(1));
        }
        return script;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A real PostgreSQL, started when the first test needs it; it ends with the tests. */
  private static final class Server {
    static final Server RUNNING = new Server();
    static final String TABLES = RUNNING.tables();

    private final EmbeddedPostgres postgres;

    private Server() {
      try {
        postgres = EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private String tables() {
      StoreSettings settings = copyOf("template1");
      Database.open(settings).close();
      return settings.url().replaceAll(".*/|\\?.*", "");
    }

    StoreSettings copyOf(String template) {
      String name = "assay_" + UUID.randomUUID().toString().replace("-", "");
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name + " template " + template);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return new StoreSettings(postgres.getJdbcUrl("postgres", name));
    }
  }
}
