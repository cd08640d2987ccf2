package io.assay.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** The databases that Assay runs on: what holds on one must hold on the other. */
public enum Engine {
  H2 {
    @Override
    public StoreSettings fresh() {
      return new StoreSettings("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }
  },
  POSTGRES {
    @Override
    public StoreSettings fresh() {
      String name = "assay_" + UUID.randomUUID().toString().replace("-", "");
      try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return new StoreSettings(Server.RUNNING.getJdbcUrl("postgres", name));
    }
  };

  /** Settings of a new, empty database. */
  public abstract StoreSettings fresh();

  /** A real PostgreSQL, started when the first test needs it; it ends with the tests. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
