package io.assay.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open database. Safe for many threads. */
public final class Database implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Database.class);

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool).registerArgument(new InstantArgument());
  }

  /**
   * Opens the database, creates it where there is none, and brings its tables up to date.
   *
   * @throws StoreUnavailable with one line for people; what was there is left as it was
   */
  public static Database open(StoreSettings settings) {
    // What another command of the same installation connects to is for this machine alone.
    System.setProperty("h2.bindAddress", "127.0.0.1");
    HikariDataSource pool = null;
    try {
      pool = new HikariDataSource(pool(settings));
      new Schema(pool, settings).bringUpToDate();
      return new Database(pool);
    } catch (RuntimeException e) {
      if (pool != null) {
        pool.close();
      }
      throw e instanceof StoreUnavailable ? e : StoreUnavailable.opening(settings, e);
    }
  }

  private static HikariConfig pool(StoreSettings settings) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(settings.jdbcUrl());
    pool.setPoolName("assay");
    pool.setMaximumPoolSize(8);
    pool.setMinimumIdle(1);
    pool.setExceptionOverride(new ClosedDatabase());
    return pool;
  }

  /** Runs {@code work} in a transaction: all of it holds, or none of it when it throws. */
  public <T> T inTransaction(Function<Handle, T> work) {
    return jdbi.inTransaction(work::apply);
  }

  /** Runs {@code work} in a transaction: all of it holds, or none of it when it throws. */
  public void useTransaction(Consumer<Handle> work) {
    jdbi.useTransaction(work::accept);
  }

  /**
   * Lets a database file of H2 that has become empty in parts be used well again, beside whatever
   * else is done. PostgreSQL does that by itself.
   */
  public void tidy() {
    try {
      if (pool.getJdbcUrl().startsWith("jdbc:h2:")) {
        useConnection(FileSpace::getBack);
      }
    } catch (SQLException | MVStoreException e) {
      log.warn("The room in the database file could not be used better: {}", e.getMessage());
    }
  }

  /** Does what takes no transaction. */
  void useConnection(Work work) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      work.use(connection);
    }
  }

  /** What is done with a connection. */
  @FunctionalInterface
  interface Work {
    void use(Connection connection) throws SQLException;
  }

  @Override
  public void close() {
    pool.close();
  }
}
