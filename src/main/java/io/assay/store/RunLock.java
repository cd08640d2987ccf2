package io.assay.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets one process at a time poll and deliver from a database file. The operating system holds it,
 * so it ends with the process, however that ends.
 */
public final class RunLock implements AutoCloseable {
  private final @Nullable FileChannel channel;

  private RunLock(@Nullable FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock; empty when another process has it. A database that is no file of this machine
   * needs none.
   *
   * @throws StoreUnavailable when the folder cannot be written
   */
  public static Optional<RunLock> take(StoreSettings settings) {
    Optional<Path> file = settings.file();
    return file.isEmpty() ? Optional.of(new RunLock(null)) : take(file.get());
  }

  private static Optional<RunLock> take(Path database) {
    Path path = database.toAbsolutePath().resolveSibling(database.getFileName() + ".run.lock");
    try {
      Files.createDirectories(path.getParent());
      FileChannel channel =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new RunLock(channel));
    } catch (IOException e) {
      throw new StoreUnavailable(
          "The folder "
              + database.toAbsolutePath().getParent()
              + " cannot be written: "
              + e.getMessage(),
          e);
    }
  }

  /** Null where somebody has it, in this process or another one. */
  static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** True when it is certain that nobody else polls and delivers. */
  public boolean isExclusive() {
    return channel != null;
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
