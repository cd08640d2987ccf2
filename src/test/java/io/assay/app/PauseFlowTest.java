package io.assay.app;

import static io.assay.app.Installation.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import standin.slack.Channel;
import standin.slack.Posted;

/** A channel that takes nothing for a while, and what its caretakers hear of it. */
class PauseFlowTest {
  @TempDir Path folder;

  private final Instant published = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
  private Installation assay;

  @BeforeEach
  void publishAndConfigure() throws Exception {
    assay = new Installation(folder);
    assay.site.add(1, "A magnet plant opens", published);
    assay.configure(
        "admin: \"slack:C0ADMIN\"",
        """
        - {name: slack, destination: "slack:#ree-alerts", contact: "discord:%s"}
        """);
  }

  @AfterEach
  void close() {
    assay.close();
  }

  @Test
  void isToldOnceAndGetsWhatWasOwedWhenItIsPutRight() throws Exception {
    Channel admin = assay.slack.channel("C0ADMIN", "assay-admin");
    assay.slackChannel.archived();
    assay.running(
        () -> {
          await().atMost(PATIENCE).until(() -> admin.messages().size() == 1);
          await().atMost(PATIENCE).until(() -> discord().size() == 1);
          assertThat(admin.messages().get(0).text())
              .isEqualTo(
                  "slack:#ree-alerts takes no messages: is_archived: unarchive the channel or choose"
                      + " another one");
          assertThat(assay.slack.calls("chat.postMessage")).isEqualTo(2);
          assay.slackChannel.unarchived();
          await().atMost(Duration.ofMinutes(2)).until(() -> admin.messages().size() == 2);
          await().atMost(PATIENCE).until(() -> discord().size() == 2);
        });
    assertThat(assay.slackChannel.messages())
        .extracting(Posted::text)
        .singleElement()
        .asString()
        .startsWith("A magnet plant opens");
    assertThat(admin.messages().get(1).text()).isEqualTo("slack:#ree-alerts takes messages again");
    assertThat(assay.slack.calls("chat.postMessage")).isEqualTo(4);
  }

  private List<JsonNode> discord() {
    return assay.discord.messages(assay.discordChannel);
  }
}
