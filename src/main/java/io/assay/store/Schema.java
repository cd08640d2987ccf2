package io.assay.store;

import io.assay.settings.Secret;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** The tables, and which version of Assay made them. They only ever go forward. */
final class Schema {
  private final DataSource database;
  private final StoreSettings settings;
  private final Flyway flyway;

  Schema(DataSource database, StoreSettings settings) {
    this.database = database;
    this.settings = settings;
    this.flyway =
        migrations(database, settings)
            .validateMigrationNaming(true)
            // By default Flyway shrugs at tables that a newer version wrote.
            .ignoreMigrationPatterns(new String[0])
            .load();
  }

  /** Changing tables may take longer than any answer of a server that is waited for. */
  private static FluentConfiguration migrations(DataSource database, StoreSettings settings) {
    FluentConfiguration flyway = Flyway.configure().placeholders(placeholders(settings));
    return settings.isServer()
        ? flyway.dataSource(
            settings.jdbcUrl(),
            settings.user().orElse(null),
            settings.password().map(Secret::reveal).orElse(null))
        : flyway.dataSource(database);
  }

  /** What the migrations leave open, for it is not the same in a file and on a server. */
  static Map<String, String> placeholders(StoreSettings settings) {
    return Map.of("idsAhead", settings.isServer() ? "1" : "1000");
  }

  /** The number of the last migration that was run; empty where there are no tables of ours. */
  Optional<String> version() {
    return Optional.ofNullable(flyway.info().current()).map(Schema::number);
  }

  /**
   * Brings the tables up to date. A database file that has tables already is copied before.
   *
   * @throws StoreUnavailable where they cannot be; they are left as they were
   */
  void bringUpToDate() {
    MigrationInfoService info = flyway.info();
    refuseNewer(info, settings.where());
    if (info.current() != null && info.pending().length > 0) {
      Backups.beforeMigration(database, settings, number(info.current()));
    }
    try {
      flyway.migrate();
    } catch (FlywayValidateException e) {
      throw StoreUnavailable.migration(settings, e);
    }
  }

  /**
   * Lets pass what this program can bring up to date.
   *
   * @param where what the error calls the database
   */
  void refuseNewer(String where) {
    refuseNewer(flyway.info(), where);
  }

  private static void refuseNewer(MigrationInfoService info, String where) {
    MigrationVersion newest = newest(info);
    MigrationInfo current = info.current();
    if (current != null && current.getVersion().isNewerThan(newest)) {
      throw StoreUnavailable.newer(where, number(current), newest.getVersion());
    }
  }

  private static MigrationVersion newest(MigrationInfoService info) {
    return Arrays.stream(info.all())
        .filter(migration -> migration.getState().isResolved())
        .map(MigrationInfo::getVersion)
        .max(MigrationVersion::compareTo)
        .orElse(MigrationVersion.EMPTY);
  }

  private static String number(MigrationInfo migration) {
    return migration.getVersion().getVersion();
  }
}
