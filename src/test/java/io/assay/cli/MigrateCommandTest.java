package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.post.PostFixtures;
import io.assay.post.PostLog;
import io.assay.post.SyncLog;
import io.assay.store.Database;
import io.assay.store.Engine;
import io.assay.store.Move;
import io.assay.store.RunLock;
import io.assay.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MigrateCommandTest extends CommandTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void movesAFileHoweverItIsWrittenUntilAssayHasRunOnTheOtherOne() throws IOException {
    Path file = folder.resolve("assay");
    StoreSettings store = new StoreSettings("jdbc:h2:file:" + file);
    try (Database database = Database.open(store)) {
      database.useTransaction(
          tx -> new PostLog(database).record(tx, PostFixtures.post("site", "1", NOW), NOW));
    }
    StoreSettings server = configure();
    String relative = Path.of("").toAbsolutePath().relativize(file).toString();
    try (RunLock running = RunLock.take(store).orElseThrow()) {
      assertThat(running.isExclusive()).isTrue();
      assertThat(migrate(relative)).isEqualTo(1);
      assertThat(err.toString()).contains("Assay runs on").hasLineCount(1);
    }
    assertThat(migrate(relative)).isZero();
    assertThat(migrate(file + ".mv.db")).isZero();
    assertThat(migrate(store.url())).isZero();
    try (Database database = Database.open(server)) {
      assertThat(new SyncLog(database).holding("site").withBody()).isEqualTo(1);
      Move.use(database, NOW);
    }
    assertThat(migrate(relative)).isEqualTo(1);
    assertThat(err.toString()).contains("Assay has run on the other database");
  }

  private StoreSettings configure() throws IOException {
    StoreSettings server = Engine.POSTGRES.fresh();
    Files.writeString(
        folder.resolve("assay.yaml"),
        """
        store: {url: "%s", index: "%s"}
        sources: [{name: seed, publisher: Example, every: 1m, folder: {path: seeds/posts}}]
        """
            .formatted(server.url(), folder.resolve("index")));
    Files.writeString(
        folder.resolve("subscriptions.yaml"),
        "subscriptions: [{name: all, destination: console, sources: [seed]}]");
    return server;
  }

  private int migrate(String from) {
    return call("migrate", "--from", from, "--config", folder.toString());
  }
}
