package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.outbox.Claim;
import io.assay.outbox.Kind;
import io.assay.outbox.OutboxRig;
import io.assay.outbox.Shipment;
import io.assay.outbox.ShipmentKey;
import io.assay.store.Database;
import io.assay.store.RunLock;
import io.assay.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackupCommandTest extends CommandTest {
  private StoreSettings store;
  private Path file;

  @BeforeEach
  void configure() throws IOException {
    String url = "jdbc:h2:file:" + folder.resolve("data/assay");
    Files.writeString(
        folder.resolve("assay.yaml"),
        """
        store: {url: "%s"}
        sources: [{name: seed, publisher: Example, every: 1m, folder: {path: seeds/posts}}]
        """
            .formatted(url));
    Files.writeString(
        folder.resolve("subscriptions.yaml"),
        "subscriptions: [{name: all, destination: console, sources: [seed]}]");
    store = new StoreSettings(url);
    file = folder.resolve("backup.zip");
  }

  @Test
  void savesBesideARunningAssayAndRestoresWhenItHasEnded() {
    try (RunLock running = RunLock.take(store).orElseThrow();
        Database database = Database.open(store)) {
      owe(database, "1");
      assertThat(running.isExclusive()).isTrue();
      assertThat(callHere("backup", file.toString())).isZero();
      assertThat(out.toString())
          .contains("backup.zip: 0 posts (0 with their text), 1 message owed, 0 held back");
      owe(database, "2");
      assertThat(callHere("restore", file.toString())).isEqualTo(1);
      assertThat(err.toString()).hasLineCount(1).contains("Assay runs on", "nothing was changed");
    }
    assertThat(callHere("restore", file.toString())).isZero();
    assertThat(out.toString())
        .containsSubsequence(
            "What was there until now is kept as ",
            "before-restore",
            "Restored as of ",
            "1 message owed");
    try (Database database = Database.open(store)) {
      assertThat(
              new OutboxRig(database)
                  .claim(Instant.now().plusSeconds(60), Duration.ofMinutes(1), 9))
          .singleElement()
          .matches(Claim::isDoubtful);
    }
  }

  @Test
  void doctorSaysWhatTheStoreTakesAndKeeps() {
    Database.open(store).close();
    assertThat(callHere("doctor")).isZero();
    assertThat(out.toString())
        .containsPattern(
            "ok      store: .*assay, schema \\d+, [0-9.]+ MB, about 0.00 MB more a day; .* GB free")
        .contains(
            "ok      kept: decisions 90d, messages that are over 365d, changes of subscriptions 730d;"
                + " texts older than 90d compressed")
        .contains("assay.index will be made at the next start");
  }

  @Test
  void migrateSaysWhereToNameTheOtherDatabase() {
    assertThat(callHere("migrate")).isEqualTo(1);
    assertThat(err.toString()).hasLineCount(1).contains("name there the PostgreSQL database");
  }

  @Test
  void saysInOneLineWhatIsMissing() {
    assertThat(callHere("backup", file.toString())).isEqualTo(1);
    assertThat(callHere("restore", file.toString())).isEqualTo(1);
    assertThat(err.toString().lines())
        .hasSize(2)
        .satisfiesExactly(
            line -> assertThat(line).contains("There is no database at"),
            line -> assertThat(line).contains("is no backup of Assay"));
    assertThat(folder.resolve("data/assay.mv.db")).doesNotExist();
  }

  private static void owe(Database database, String subject) {
    new OutboxRig(database)
        .outbox.add(
            Shipment.post(
                new ShipmentKey(Kind.ALERT, subject, Destination.parse("slack:#ree"), 0),
                Message.of("words")),
            Instant.now());
  }

  private int callHere(String... args) {
    String[] all = java.util.Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--config";
    all[args.length + 1] = folder.toString();
    return call(all);
  }
}
