package io.assay.app;

import static io.assay.app.Installation.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.outbox.Doubts;
import io.assay.store.Backups;
import io.assay.store.Database;
import io.assay.store.StoreSettings;
import io.assay.store.UnpackedBackup;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup that is put back does not let anything be announced twice. */
class RestoreFlowTest {
  @TempDir Path folder;

  @Test
  void whatWasAnnouncedSinceTheBackupIsNotAnnouncedAgain() throws Exception {
    StoreSettings store = new StoreSettings("jdbc:h2:file:" + folder.resolve("data/assay"));
    Path backup = folder.resolve("backup.zip");
    try (Installation assay = new Installation(folder)) {
      assay.configure(
          "",
          """
          - {name: slack, destination: "slack:#ree-alerts"}
          - {name: discord, destination: "discord:%s"}
          """);
      publish(assay, 7);
      assay.running(
          () -> {
            await().atMost(PATIENCE).until(() -> hasEach(assay, 1));
            try (Database beside = Database.open(store)) {
              Backups.of(store).write(beside, backup);
            }
            publish(assay, 8);
            await().atMost(PATIENCE).until(() -> hasEach(assay, 2));
          });
      try (UnpackedBackup copy = Backups.of(store).unpack(backup)) {
        try (Database database = copy.open()) {
          Doubts.raise(database, Duration.ofSeconds(1), Instant.now());
        }
        Backups.of(store).putInPlace(copy);
      }
      assay.running(
          () -> {
            assay.pollTwiceMore();
            publish(assay, 9);
            await().atMost(PATIENCE).until(() -> hasEach(assay, 3));
          });
      assertThat(assay.slackChannel.messages()).hasSize(3);
      assertThat(assay.discord.messages(assay.discordChannel)).hasSize(3);
      assertThat(assay.slack.violations()).isEmpty();
    }
  }

  private static void publish(Installation assay, int id) {
    assay.site.add(
        id, "A magnet plant opens, number " + id, Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  private static boolean hasEach(Installation assay, int messages) {
    return assay.slackChannel.messages().size() >= messages
        && assay.discord.messages(assay.discordChannel).size() >= messages;
  }
}
