package io.assay.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of a database file of H2, each a ZIP file with one state of it, made while others work on
 * it.
 */
public final class Backups {
  private static final Logger log = LoggerFactory.getLogger(Backups.class);

  /** How H2 calls the file of a database. */
  static final String FILE = ".mv.db";

  /** So many of those that were made before a migration are kept. */
  private static final int KEPT = 2;

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final StoreSettings settings;
  private final Path database;

  private Backups(StoreSettings settings, Path database) {
    this.settings = settings;
    this.database = database.toAbsolutePath();
  }

  /**
   * Of this database.
   *
   * @throws StoreUnavailable if it is no file of H2
   */
  public static Backups of(StoreSettings settings) {
    return new Backups(
        settings,
        settings
            .file()
            .orElseThrow(
                () ->
                    new StoreUnavailable(
                        settings.place()
                            + " is no file of H2; PostgreSQL brings what it needs:"
                            + " pg_dump --format=custom, and pg_restore")));
  }

  /**
   * Copies the database as it is at this moment, and looks whether the copy can be read.
   *
   * @param file none may be there
   * @throws StoreUnavailable where that fails; then there is no file
   */
  public void write(Database open, Path file) {
    Path target = file.toAbsolutePath();
    if (Files.exists(target)) {
      throw new StoreUnavailable(file + " is there already; give another name, or delete it");
    }
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.createDirectories(target.getParent());
      open.useConnection(connection -> copy(connection, part));
      UnpackedBackup.of(part, part.resolveSibling(part.getFileName() + ".read")).close();
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | SQLException e) {
      throw new StoreUnavailable(file + " cannot be written: " + StoreUnavailable.firstLine(e), e);
    } finally {
      delete(part);
    }
  }

  /**
   * Unpacks a backup beside the database.
   *
   * @throws StoreUnavailable if it is none, or one of a newer program
   */
  public UnpackedBackup unpack(Path backup) {
    return UnpackedBackup.of(
        backup, database.resolveSibling(database.getFileName() + ".restoring"));
  }

  /**
   * Lets what was unpacked be the database. There is one at every moment.
   *
   * @return where the one before it is kept, if there was one
   * @throws StoreUnavailable if somebody has the one before it open
   */
  public Optional<Path> putInPlace(UnpackedBackup restored) {
    Path file = database.resolveSibling(database.getFileName() + FILE);
    String stamp = STAMP.format(LocalDateTime.now(ZoneId.systemDefault()));
    Path aside =
        database.resolveSibling(database.getFileName() + ".before-restore-" + stamp + FILE);
    try {
      boolean replaces = Files.exists(file);
      if (replaces) {
        refuseOpen(file);
        keep(file, aside);
      }
      Files.move(restored.file(), file, StandardCopyOption.ATOMIC_MOVE);
      return replaces ? Optional.of(aside) : Optional.empty();
    } catch (IOException e) {
      throw new StoreUnavailable(
          settings.where() + " cannot be replaced: " + StoreUnavailable.firstLine(e), e);
    }
  }

  /** H2 locks the file as long as it has it open; one that is damaged may be replaced. */
  private void refuseOpen(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = RunLock.tryLock(channel)) {
      if (lock == null) {
        throw StoreUnavailable.isOpen(settings);
      }
    }
  }

  private static void keep(Path file, Path aside) throws IOException {
    try {
      Files.createLink(aside, file);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | IOException e) {
      // Not every file system has links.
      Files.copy(file, aside);
    }
  }

  /** Copies a database file whose tables are about to be changed, and lets old copies go. */
  static void beforeMigration(DataSource database, StoreSettings settings, String version) {
    Optional<Path> file = settings.file().map(Path::toAbsolutePath);
    if (file.isEmpty()) {
      return;
    }
    Path copy = file.get().resolveSibling(file.get().getFileName() + ".schema-" + version + ".zip");
    Path part = copy.resolveSibling(copy.getFileName() + ".part");
    try (Connection connection = database.getConnection()) {
      copy(connection, part);
      Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      log.info(
          "The tables of {} are brought up to date; as they were they are kept in {}",
          settings.place(),
          copy);
      forgetOld(file.get());
    } catch (IOException | SQLException e) {
      throw new StoreUnavailable(
          settings.where()
              + ": its tables have to be brought up to date, and no copy can be made before, so"
              + " nothing was changed: "
              + StoreUnavailable.firstLine(e),
          e);
    } finally {
      delete(part);
    }
  }

  private static void forgetOld(Path database) throws IOException {
    String begins = database.getFileName() + ".schema-";
    List<Path> old;
    try (Stream<Path> files = Files.list(database.getParent())) {
      old =
          files
              .filter(file -> file.getFileName().toString().startsWith(begins))
              .filter(
                  file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip"))
              .sorted(Comparator.comparing(Backups::madeAt).reversed())
              .skip(KEPT)
              .toList();
    }
    for (Path file : old) {
      Files.delete(file);
    }
  }

  private static long madeAt(Path file) {
    return file.toFile().lastModified();
  }

  static void copy(Connection database, Path to) throws SQLException {
    try (PreparedStatement backup = database.prepareStatement("backup to ?")) {
      // Written by whichever process has the file open, in whichever folder that was started.
      backup.setString(1, to.toString());
      backup.execute();
    }
  }

  private static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      log.warn("{} could not be deleted: {}", part, e.getMessage());
    }
  }

  /** Looks at a database file without changing it. */
  static JdbcDataSource reading(StoreSettings settings) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(settings.urlAlone() + ";ACCESS_MODE_DATA=r");
    return source;
  }
}
