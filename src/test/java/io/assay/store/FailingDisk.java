package io.assay.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk for H2's files that is full for as many writes as it is told. */
public final class FailingDisk {
  private static final AtomicInteger FULL = new AtomicInteger();

  static {
    FilePath.register(new FullPath());
  }

  private FailingDisk() {}

  /** A new database on this disk; locks are waited for 100 ms. */
  public static StoreSettings fresh(Path folder) {
    FULL.set(0);
    return new StoreSettings(
        "jdbc:h2:full:" + folder.resolve("assay") + ";WRITE_DELAY=0;LOCK_TIMEOUT=100");
  }

  /** Lets the next writes fail. */
  public static void failNext(int writes) {
    FULL.set(writes);
  }

  /** How many writes are still to fail. */
  public static int left() {
    return FULL.get();
  }

  /** H2 makes one for each file, by the scheme in the address. */
  public static final class FullPath extends FilePathWrapper {
    @Override
    public String getScheme() {
      return "full";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
      return new FullFile(super.open(mode));
    }
  }

  private static final class FullFile extends FileBase {
    private final FileChannel file;

    FullFile(FileChannel file) {
      this.file = file;
    }

    private static void check() throws IOException {
      if (FULL.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      check();
      return file.write(bytes);
    }

    @Override
    public synchronized int write(ByteBuffer bytes, long position) throws IOException {
      check();
      return file.write(bytes, position);
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
      return file.read(bytes);
    }

    @Override
    public synchronized int read(ByteBuffer bytes, long position) throws IOException {
      return file.read(bytes, position);
    }

    @Override
    public long position() throws IOException {
      return file.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      file.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      file.truncate(size);
      return this;
    }

    @Override
    public void force(boolean metadata) throws IOException {
      file.force(metadata);
    }

    @Override
    public synchronized FileLock tryLock(long position, long size, boolean shared)
        throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
