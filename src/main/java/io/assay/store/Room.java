package io.assay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a database is like from outside.
 *
 * @param schema the number of the last migration
 * @param bytes that it takes
 * @param free bytes that are left on its disk; empty where that is another machine's
 * @param clockAhead how far this machine's clock is ahead of the database's
 */
public record Room(String schema, long bytes, OptionalLong free, Duration clockAhead) {
  private static final String VERSION =
      "select \"version\" from \"flyway_schema_history\" where \"success\" and \"version\" is not null"
          + " order by \"installed_rank\" desc limit 1";

  /** Looks at it. */
  public static Room of(Database database, StoreSettings settings, Instant now) {
    Optional<Path> file = settings.file().map(Path::toAbsolutePath);
    String size = settings.isServer() ? "pg_database_size(current_database())" : "0";
    return database.inTransaction(
        tx ->
            tx.createQuery(
                    "select current_timestamp as at, "
                        + size
                        + " as size, ("
                        + VERSION
                        + ") as schema")
                .map((row, context) -> room(row, file, now))
                .one());
  }

  private static Room room(ResultSet row, Optional<Path> file, Instant now) throws SQLException {
    return new Room(
        row.getString("schema"),
        file.map(FileSpace::of).orElse(row.getLong("size")),
        file.map(Room::free).orElse(OptionalLong.empty()),
        Duration.between(row.getObject("at", OffsetDateTime.class).toInstant(), now));
  }

  private static OptionalLong free(Path file) {
    try {
      return OptionalLong.of(Files.getFileStore(file.getParent()).getUsableSpace());
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
