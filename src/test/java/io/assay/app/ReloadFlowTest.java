package io.assay.app;

import static io.assay.app.Installation.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import standin.slack.Channel;

/** Files that are changed while Assay runs. */
class ReloadFlowTest {
  @TempDir Path folder;

  private Installation assay;

  @BeforeEach
  void start() {
    assay = new Installation(folder);
    publish(1, "Before");
  }

  @AfterEach
  void close() {
    assay.close();
  }

  @Test
  void aMistakeIsToldToTheAdminAndWhatIsMendedHoldsWithoutARestart() throws Exception {
    Channel admin = assay.slack.channel("C0ADMIN", "admin");
    configure("- {name: slack, destination: \"slack:#ree-alerts\"}\n");
    assay.running(
        () -> {
          await().atMost(PATIENCE).until(() -> assay.slackChannel.messages().size() == 1);
          configure("- {name: slack, destinatoin: \"slack:#ree-alerts\"}\n");
          await().atMost(PATIENCE).until(() -> admin.messages().size() == 1);
          assertThat(admin.messages().get(0).blocks().toString())
              .contains("did you mean", "destination", "goes on to hold");
          configure("- {name: moved, destination: \"discord:%s\"}\n");
          replaceInSettings("announceOnFirstPoll: 1", "announceOnFirstPoll: 0");
          await().atMost(PATIENCE).until(() -> admin.messages().size() == 2);
          publish(2, "After");
          await()
              .atMost(PATIENCE)
              .until(() -> assay.discord.messages(assay.discordChannel).size() == 1);
        });
    assertThat(assay.discord.messages(assay.discordChannel).toString()).contains("After");
    assertThat(assay.slackChannel.messages()).hasSize(1);
    assertThat(admin.messages().get(1).blocks().toString()).contains("is right again");
  }

  private void configure(String subscriptions) {
    try {
      assay.configure("admin: \"slack:C0ADMIN\"", subscriptions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void replaceInSettings(String before, String after) {
    try {
      Path file = folder.resolve("assay.yaml");
      Files.writeString(file, Files.readString(file).replace(before, after));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void publish(int id, String title) {
    assay.site.add(id, title, Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(10 - id));
  }
}
