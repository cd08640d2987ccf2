package io.assay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * Gets back what is unused in H2's file. H2 does that in its background thread, which does not run
 * where each commit is written at once ({@code WRITE_DELAY=0}); a file would grow to several times
 * what is in it.
 */
final class FileSpace {
  /** So many percent of what is written shall be in use. */
  private static final int IN_USE = 80;

  /** So much is moved at once; meanwhile nobody commits, for some hundredths of a second. */
  private static final int STEP = 4 << 20;

  /** Whoever waits to commit comes first. */
  private static final Duration REST = Duration.ofMillis(10);

  private static final Duration LONGEST = Duration.ofMinutes(2);

  private FileSpace() {}

  /** Moves what is in use together, step by step; does nothing where another process has it. */
  static void getBack(Connection connection) throws SQLException {
    JdbcConnection h2 = connection.unwrap(JdbcConnection.class);
    if (!(h2.getSession() instanceof SessionLocal session)) {
      return;
    }
    MVStore store = session.getDatabase().getStore().getMvStore();
    long until = System.nanoTime() + LONGEST.toNanos();
    while (!store.isClosed() && store.compact(IN_USE, STEP) && System.nanoTime() < until) {
      LockSupport.parkNanos(REST.toNanos());
    }
  }

  /** Bytes on the disk. */
  static long of(Path database) {
    try {
      return Files.size(database.resolveSibling(database.getFileName() + Backups.FILE));
    } catch (IOException e) {
      return 0;
    }
  }
}
