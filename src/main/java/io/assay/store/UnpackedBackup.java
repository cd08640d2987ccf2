package io.assay.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** A backup in a folder of its own, where it can be worked on. It goes when this is closed. */
public final class UnpackedBackup implements AutoCloseable {
  private static final String NAME = "assay";

  private final Path folder;
  private final Instant madeAt;

  private UnpackedBackup(Path folder, Instant madeAt) {
    this.folder = folder;
    this.madeAt = madeAt;
  }

  /**
   * Unpacks a backup and looks whether it is one.
   *
   * @param folder is made, and made anew where there is one
   * @throws StoreUnavailable if it is none, or one of a newer program; the folder is gone then
   */
  static UnpackedBackup of(Path backup, Path folder) {
    try (ZipFile zip = new ZipFile(backup.toFile())) {
      ZipEntry entry = only(zip, backup);
      delete(folder);
      Files.createDirectories(folder);
      UnpackedBackup unpacked = new UnpackedBackup(folder, entry.getLastModifiedTime().toInstant());
      try (InputStream in = zip.getInputStream(entry)) {
        Files.copy(in, unpacked.file());
        unpacked.check(backup);
        return unpacked;
      } catch (IOException | RuntimeException e) {
        unpacked.close();
        throw e;
      }
    } catch (IOException e) {
      throw none(backup, StoreUnavailable.firstLine(e), e);
    }
  }

  private static ZipEntry only(ZipFile zip, Path backup) {
    List<? extends ZipEntry> entries = zip.stream().toList();
    if (entries.size() != 1 || !entries.get(0).getName().endsWith(Backups.FILE)) {
      throw none(backup, "it holds no database, or more than that", null);
    }
    return entries.get(0);
  }

  private void check(Path backup) {
    Schema schema;
    try {
      schema = new Schema(Backups.reading(settings()), settings());
      if (schema.version().isEmpty()) {
        throw none(backup, "the database in it has no tables of Assay", null);
      }
    } catch (FlywayException e) {
      throw none(backup, "the database in it cannot be read", e);
    }
    schema.refuseNewer(backup.toString());
  }

  private static StoreUnavailable none(Path backup, String why, @Nullable Throwable cause) {
    return new StoreUnavailable(backup + " is no backup of Assay: " + why, cause);
  }

  /** When it was made, to two seconds. */
  public Instant madeAt() {
    return madeAt;
  }

  /** Opens what is in it, and brings its tables up to date; the backup stays as it is. */
  public Database open() {
    return Database.open(settings());
  }

  private StoreSettings settings() {
    return new StoreSettings("jdbc:h2:file:" + folder.resolve(NAME));
  }

  Path file() {
    return folder.resolve(NAME + Backups.FILE);
  }

  @Override
  public void close() {
    try {
      delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
