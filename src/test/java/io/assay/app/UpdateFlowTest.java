package io.assay.app;

import static io.assay.app.Installation.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import standin.slack.Posted;

/** What becomes of an alert whose post changes, on every platform. */
class UpdateFlowTest {
  private final Instant published = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
  private static final String BODY =
      "<p><strong>Highlights</strong></p><ul><li>The plant will make 1,200 tonnes of magnets a year."
          + "</li><li>It opens in May.</li></ul><p>The plant stands near the river.</p>%s";

  @TempDir Path folder;

  private Installation assay;

  @BeforeEach
  void publishAndConfigure() throws Exception {
    assay = new Installation(folder);
    for (int older = 1; older < 6; older++) {
      assay.site.add(older, "Older " + older, published.minus(Duration.ofDays(older)));
    }
    assay.site.add(7, "A magnet plant opens", published);
    assay.site.edit(7, published, post -> body(post, BODY.formatted("")));
    assay.configure(
        "",
        """
        - {name: terminal, destination: console}
        - {name: slack, destination: "slack:#ree-alerts"}
        - {name: discord, destination: "discord:%s", onUpdate: edit}
        """);
  }

  @AfterEach
  void close() {
    assay.close();
  }

  @Test
  void isPutRightInItsPlaceAndSaysAloudWhatIsDoubtfulNow() throws Exception {
    assay.running(
        () -> {
          await().atMost(PATIENCE).until(() -> alerts() == 2);
          edit(BODY.replace("1,200", "2,100").formatted(""));
          await().atMost(PATIENCE).until(() -> shown().stream().allMatch(m -> m.contains("2,100")));
          await().atMost(PATIENCE).until(() -> replies().size() == 1);
          assertThat(replies().get(0).isBroadcast()).isFalse();
          assertThat(replies().get(0).blocks().toString()).contains("1,200", "2,100");

          edit(
              BODY.replace("1,200", "2,100")
                  .formatted("<p>The company's figures could not be independently verified.</p>"));
          await().atMost(PATIENCE).until(() -> replies().size() == 2);
          assertThat(replies().get(1).isBroadcast()).isTrue();
          assertThat(replies().get(1).blocks().toString())
              .contains("figures could not be independently verified");
          await().atMost(PATIENCE).until(() -> discordMessages().size() == 2);

          assay.site.trash(7);
          await()
              .atMost(PATIENCE)
              .until(() -> shown().stream().allMatch(m -> m.contains("took this post back")));
          await()
              .atMost(PATIENCE)
              .until(() -> everything().stream().noneMatch(m -> m.contains("2,100")));
          assertThat(shown()).allMatch(message -> message.contains("A magnet plant opens"));
        });
    assertThat(alerts()).isEqualTo(2);
    assertThat(assay.slack.violations()).isEmpty();
    assertThat(assay.discord.refusals()).isEmpty();
  }

  private void edit(String body) {
    assay.site.edit(7, Instant.now().truncatedTo(ChronoUnit.SECONDS), post -> body(post, body));
  }

  private static void body(ObjectNode post, String html) {
    post.putObject("content").put("rendered", html).put("protected", false);
  }

  private int alerts() {
    return assay.slackChannel.messages().stream().filter(m -> m.thread().isEmpty()).toList().size()
        + (discordMessages().isEmpty() ? 0 : 1);
  }

  /** The alerts as they stand now. */
  private List<String> shown() {
    return List.of(
        assay.slackChannel.messages().get(0).blocks().toString(),
        discordMessages().get(0).toString());
  }

  private List<String> everything() {
    return Stream.concat(
            Stream.concat(assay.slackChannel.messages().stream(), replies().stream())
                .map(message -> message.blocks().toString()),
            discordMessages().stream().map(JsonNode::toString))
        .toList();
  }

  private List<Posted> replies() {
    return assay.slackChannel.replies(assay.slackChannel.messages().get(0).ts());
  }

  private List<JsonNode> discordMessages() {
    return assay.discord.messages(assay.discordChannel);
  }
}
