package io.assay.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The open database. Safe for many threads. */
public final class Database implements AutoCloseable {
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
      Flyway.configure()
          .dataSource(pool)
          .validateMigrationNaming(true)
          // By default Flyway shrugs at tables that a newer version wrote.
          .ignoreMigrationPatterns(new String[0])
          .load()
          .migrate();
      return new Database(pool);
    } catch (RuntimeException e) {
      if (pool != null) {
        pool.close();
      }
      throw e instanceof FlywayValidateException
          ? StoreUnavailable.migration(settings, e)
          : StoreUnavailable.opening(settings, e);
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
   * Asks it for nothing.
   *
   * @throws RuntimeException if it cannot be used now; waits half a minute at most
   */
  public void ping() {
    inTransaction(tx -> tx.createQuery("select 1").mapTo(Integer.class).one());
  }

  @Override
  public void close() {
    pool.close();
  }
}
