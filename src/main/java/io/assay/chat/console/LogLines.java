package io.assay.chat.console;

import io.assay.message.ForeignText;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Hands on what is written, in UTF-8, line by line and made harmless, on a thread of its own:
 * whoever logs may hold the lock that the reader of the lines waits for.
 */
final class LogLines extends OutputStream {
  /** What may wait while the terminal is stopped (Ctrl-S); the oldest line gives way. */
  private static final int MOST_WAITING = 10_000;

  private static final long FAREWELL_MILLIS = 1_000;

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final AtomicInteger lost = new AtomicInteger();
  private final ThreadPoolExecutor printer =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(MOST_WAITING),
          this::daemon,
          this::makeRoom);
  private final Predicate<String> reader;
  private final PrintStream otherwise;

  /**
   * @param reader takes a line; false if it cannot be read there
   * @param otherwise gets what nobody reads, and what is written after the end
   */
  LogLines(Predicate<String> reader, PrintStream otherwise) {
    this.reader = reader;
    this.otherwise = otherwise;
  }

  private Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "console-log");
    thread.setDaemon(true);
    // Standard error would lead back to here.
    thread.setUncaughtExceptionHandler((dead, why) -> why.printStackTrace(otherwise));
    return thread;
  }

  @Override
  public synchronized void write(int b) {
    line.write(b);
    if (b == '\n') {
      handOn();
    }
  }

  private void handOn() {
    String whole = ForeignText.harmlessLines(line.toString(StandardCharsets.UTF_8));
    line.reset();
    if (printer.isShutdown()) {
      otherwise.print(whole);
    } else {
      printer.execute(() -> print(whole));
    }
  }

  private void print(String whole) {
    int missing = lost.getAndSet(0);
    String block =
        missing == 0 ? whole : "(" + missing + " lines of the log are missing)\n" + whole;
    if (!reader.test(block)) {
      otherwise.print(block);
    }
  }

  /** Called while the next line is written, so nobody else takes the room. */
  private void makeRoom(Runnable task, ThreadPoolExecutor full) {
    if (full.getQueue().poll() != null) {
      lost.incrementAndGet();
    }
    full.execute(task);
  }

  /** Waits until all is handed on, at most a second. */
  @Override
  public void close() {
    synchronized (this) {
      if (line.size() > 0) {
        handOn();
      }
      printer.shutdown();
    }
    try {
      printer.awaitTermination(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
