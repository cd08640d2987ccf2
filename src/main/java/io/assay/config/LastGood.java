package io.assay.config;

import io.assay.store.StoreSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files that were right last, kept beside the data for a start at which they are not: one ZIP
 * file that is put in place as a whole and that only its owner can read.
 */
public final class LastGood {
  /** An entry of the ZIP file that says whose files these are. */
  private static final String FOLDER = "folder.txt";

  private final Path file;

  /** Files of a folder as they were. */
  public record Kept(ConfigFiles files, Instant at) {}

  private LastGood(Path file) {
    this.file = file;
  }

  /** Where they are kept; empty for a database that is no file of this machine. */
  public static Optional<LastGood> beside(StoreSettings store) {
    return store.lastGood().map(LastGood::new);
  }

  /** Keeps these in place of those before. */
  public void keep(ConfigFiles files) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, forOwner(fresh));
    Files.write(fresh, zip(files), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static FileAttribute<?>[] forOwner(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static byte[] zip(ConfigFiles files) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>(files.written());
    entries.put(FOLDER, place(files.folder()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] place(Path folder) {
    return folder.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Those that were kept of this folder; empty where there are none that can be read. */
  public Optional<Kept> find(Path folder) {
    return find(of -> Arrays.equals(of, place(folder)), folder);
  }

  /**
   * Those that were kept of any folder: what an Assay that uses this database took last.
   *
   * @param as the folder that is named in what is said of them
   */
  public Optional<Kept> findAny(Path as) {
    return find(of -> true, as);
  }

  private Optional<Kept> find(Predicate<byte @Nullable []> wanted, Path folder) {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      Map<String, byte[]> entries = new HashMap<>();
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readNBytes(ConfigFiles.MAX_BYTES));
      }
      return wanted.test(entries.get(FOLDER))
          ? Optional.of(
              new Kept(
                  ConfigFiles.of(folder, entries), Files.getLastModifiedTime(file).toInstant()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
