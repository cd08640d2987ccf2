package io.assay.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/** Connections for Quartz, out of the pool that there is; it is not Quartz' to close. */
public final class QuartzConnections implements ConnectionProvider {
  private final Database database;

  private QuartzConnections(Database database) {
    this.database = database;
  }

  /**
   * Lets Quartz find them.
   *
   * @param name what Quartz calls the data source
   */
  public static void lend(Database database, String name) {
    DBConnectionManager.getInstance().addConnectionProvider(name, new QuartzConnections(database));
  }

  /** All nodes wait for what one of them has locked, so none may keep it while it is stopped. */
  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = database.connection();
    try (Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local idle_in_transaction_session_timeout = '3s'");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public void initialize() {}

  @Override
  public void shutdown() {}
}
