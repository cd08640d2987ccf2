package io.assay.web;

import io.assay.outbox.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether Assay can do its work: checks with names, looked at whenever somebody asks. One that does
 * not come back holds nobody up. Safe for many threads.
 */
public final class Health implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Health.class);

  /** As many checks may hang at a time. */
  private static final int THREADS = 16;

  private final Supplier<List<Check>> checks;
  private final Duration patience;
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          0,
          THREADS,
          10,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          work -> {
            Thread thread = new Thread(work, "health");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * One thing that has to work.
   *
   * @param name in a few words: {@code source rareearthexchanges}
   * @param look changes nothing; where there is no work without it, it finds a failure
   */
  public record Check(String name, Supplier<Finding> look) {}

  /** What a check found. */
  public record Result(String name, Finding finding) {
    public boolean isFailure() {
      return finding.level() == Finding.Level.FAILURE;
    }

    /** One line for people. */
    @Override
    public String toString() {
      String remedy = finding.remedy().isEmpty() ? "" : "; " + finding.remedy();
      return name + ": " + finding.what() + remedy;
    }
  }

  /**
   * @param checks which there are now
   * @param patience a check that takes longer has failed
   */
  public Health(Supplier<List<Check>> checks, Duration patience) {
    this.checks = checks;
    this.patience = patience;
  }

  /** What all checks find now, in their order. */
  public List<Result> look() {
    Map<String, CompletableFuture<Finding>> looks = new LinkedHashMap<>();
    checks.get().forEach(check -> looks.put(check.name(), begin(check)));
    long until = System.nanoTime() + patience.toNanos();
    List<Result> results = new ArrayList<>();
    looks.forEach((name, look) -> results.add(new Result(name, finding(name, look, until))));
    return results;
  }

  private CompletableFuture<Finding> begin(Check check) {
    try {
      return CompletableFuture.supplyAsync(check.look(), workers);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedFuture(
          Finding.failure("is not looked at: others hang", ""));
    }
  }

  private Finding finding(String name, CompletableFuture<Finding> look, long until) {
    try {
      return look.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return Finding.failure("no answer within " + patience.toMillis() / 1000.0 + " s", "");
    } catch (ExecutionException e) {
      log.warn("The check of {} failed: {}", name, String.valueOf(e.getCause()));
      return Finding.failure("cannot be looked at; the log says why", "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Finding.failure("was not looked at: Assay ends", "");
    }
  }

  @Override
  public void close() {
    workers.shutdown();
  }
}
