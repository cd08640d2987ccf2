package io.assay.app;

import static io.assay.app.Installation.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import standin.slack.Channel;
import standin.slack.Posted;

/** An event that is told in two posts is one story on every platform. */
class StoryFlowTest {
  private static final long BAOGANG = 341;
  private static final String FIRST =
      "<p>Baogang Group opened a magnet plant in Baotou on Tuesday. It cost 610 million yuan and"
          + " makes 1,200 tonnes of magnets a year.</p><p>Some 210 people work there.</p>";
  private static final String SECOND =
      "<p>A magnet plant for 610 million yuan was opened by Baogang Group in Baotou. It employs 210"
          + " people, who make 1.2 kt of magnets a year.</p>";
  private static final int SILENT = 4096;

  @TempDir Path folder;

  private Installation assay;
  private Channel digests;

  @BeforeEach
  void publishAndConfigure() throws Exception {
    assay = new Installation(folder);
    digests = assay.slack.channel("C0DIGEST", "digest");
    publish(7, "Baogang Group Opens a Magnet Plant in Baotou", FIRST);
    assay.configure(
        "",
        """
        - {name: slack, destination: "slack:#ree-alerts", mention: {who: ["group:S0MAGNETS"]}}
        - {name: discord, destination: "discord:%s", mention: {who: ["role:77"]}}
        - {name: digest, destination: "slack:#digest", deliver: {digest: "* * * * * ?"}}
        """);
  }

  @AfterEach
  void close() {
    assay.close();
  }

  @Test
  void theSecondPostIsSaidInAnswerToTheFirst() throws Exception {
    assay.running(
        () -> {
          await().atMost(PATIENCE).until(() -> discordMessages().size() == 1);
          await().atMost(PATIENCE).until(() -> assay.slackChannel.messages().size() == 1);
          await().atMost(PATIENCE).until(() -> digests.messages().size() == 1);
          publish(8, "New Magnet Plant Opened in Baotou", SECOND);
          await().atMost(PATIENCE).until(() -> discordMessages().size() == 2);
          String first = assay.slackChannel.messages().get(0).ts();
          await().atMost(PATIENCE).until(() -> assay.slackChannel.replies(first).size() == 1);
          await().atMost(PATIENCE).until(() -> digests.messages().size() == 2);
          Posted reply = assay.slackChannel.replies(first).get(0);
          assertThat(reply.isBroadcast()).isFalse();
          assertThat(reply.pings()).hasSize(2).allMatch(ping -> ping.contains("S0MAGNETS"));
          assertThat(reply.blocks().toString())
              .contains("New Magnet Plant", "The same event as: Baogang Group Opens");
        });
    JsonNode reply = discordMessages().get(1);
    assertThat(reply.at("/message_reference/message_id").asText())
        .isEqualTo(discordMessages().get(0).path("id").asText());
    assertThat(reply.path("mention_roles").toString()).isEqualTo("[\"77\"]");
    assertThat(reply.path("flags").asInt() & SILENT).isZero();
    assertThat(reply.toString()).contains("The same event as: Baogang Group Opens");
    assertThat(assay.slackChannel.messages()).hasSize(1);
    Posted digest = digests.messages().get(1);
    assertThat(digest.text()).startsWith("Digest: 1 post since ");
    assertThat(digest.blocks().toString()).contains("Baogang Group", "New Magnet Plant");
    assertThat(digest.pings()).isEmpty();
    assertThat(assay.slack.violations()).isEmpty();
    assertThat(assay.discord.refusals()).isEmpty();
  }

  private void publish(int id, String title, String html) {
    Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(10 - id);
    assay.site.add(id, title, at);
    assay.site.change(
        id, post -> post.putObject("content").put("rendered", html).put("protected", false));
    assay.site.tag(id, "organization", BAOGANG);
  }

  private List<JsonNode> discordMessages() {
    return assay.discord.messages(assay.discordChannel);
  }
}
