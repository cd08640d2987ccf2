package io.assay.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.assay.settings.Secret;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open database. Safe for many threads. */
public final class Database implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Database.class);
  private static final int FILE_CONNECTIONS = 8;

  /** A server serves several nodes; PostgreSQL takes a hundred connections as it comes. */
  private static final int SERVER_CONNECTIONS = 12;

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final boolean server;
  private volatile Node node = Node.alone();

  private Database(HikariDataSource pool, boolean server) {
    this.pool = pool;
    this.server = server;
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
      return new Database(pool, settings.isServer());
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
    pool.setMaximumPoolSize(FILE_CONNECTIONS);
    pool.setMinimumIdle(1);
    pool.setExceptionOverride(new ClosedDatabase());
    if (settings.isServer()) {
      toServer(pool, settings);
    }
    return pool;
  }

  /** What a server or the network swallows is noticed within a time that people wait for. */
  private static void toServer(HikariConfig pool, StoreSettings settings) {
    settings.user().ifPresent(pool::setUsername);
    settings.password().map(Secret::reveal).ifPresent(pool::setPassword);
    pool.setMaximumPoolSize(SERVER_CONNECTIONS);
    pool.setConnectionTimeout(PATIENCE.toMillis());
    pool.addDataSourceProperty("ApplicationName", "assay");
    pool.addDataSourceProperty("connectTimeout", PATIENCE.toSeconds());
    pool.addDataSourceProperty("socketTimeout", LONGEST_ANSWER.toSeconds());
    pool.addDataSourceProperty("tcpKeepAlive", true);
    // A node that is stopped in the middle of a transaction is not to hold up the others.
    pool.setConnectionInitSql("set idle_in_transaction_session_timeout = '10s'");
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
   * Runs {@code work} in a transaction that a server ends where no answer comes, or no statement,
   * for so long: others wait for what it has locked.
   */
  public <T> T within(Duration longest, Function<Handle, T> work) {
    return jdbi.inTransaction(
        tx -> {
          if (server) {
            limit(tx.getConnection(), longest);
            tx.execute(
                "set local idle_in_transaction_session_timeout = '" + longest.toMillis() + "ms'");
          }
          return work.apply(tx);
        });
  }

  /** The pool sets it back. */
  private static void limit(Connection connection, Duration longest) {
    try {
      connection.setNetworkTimeout(Runnable::run, (int) longest.toMillis());
    } catch (SQLException e) {
      throw new ConnectionException(e);
    }
  }

  /**
   * Lets a database file of H2 that has become empty in parts be used well again, beside whatever
   * else is done. PostgreSQL does that by itself.
   */
  public void tidy() {
    if (pool.getJdbcUrl().startsWith("jdbc:h2:")) {
      try {
        useConnection(FileSpace::getBack);
      } catch (SQLException | MVStoreException e) {
        log.warn("The room in the database file could not be used better: {}", e.getMessage());
      }
    }
  }

  /**
   * Joins those that work on this database, if it is a server's; the node is the caller's to close.
   */
  public Node join() {
    if (server) {
      node = SharedNode.join(this);
    }
    return node;
  }

  /** As what this process works on it: alone, unless it has joined others. */
  public Node node() {
    return node;
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

  /** For a library that runs its own transactions. */
  Connection connection() throws SQLException {
    return pool.getConnection();
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
