package io.assay.cli;

import io.assay.store.Database;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A store that is opened while other things are begun that take as long. */
final class Opening implements AutoCloseable {
  private final CompletableFuture<Database> database;

  Opening(Supplier<Database> open) {
    this.database = CompletableFuture.supplyAsync(open, task -> new Thread(task, "store").start());
  }

  /**
   * Waits for it.
   *
   * @throws io.assay.store.StoreUnavailable with one line for people
   */
  Database await() {
    try {
      return database.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void close() {
    database.thenAccept(Database::close).exceptionally(notOpened -> null).join();
  }
}
