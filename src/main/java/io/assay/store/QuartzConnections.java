package io.assay.store;

import java.sql.Connection;
import java.sql.SQLException;
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

  @Override
  public Connection getConnection() throws SQLException {
    return database.connection();
  }

  @Override
  public void initialize() {}

  @Override
  public void shutdown() {}
}
