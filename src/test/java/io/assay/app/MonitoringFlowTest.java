package io.assay.app;

import static io.assay.app.Installation.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.assay.post.LogMark;
import io.assay.web.Promtool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import standin.slack.Channel;
import standin.slack.SlackStandIn;

/** What a running Assay, with everything real but the platforms, says of itself over HTTP. */
class MonitoringFlowTest {
  private static final Path SEED = Path.of("seeds/posts/news-archive-14218.json");
  private static final Instant SEED_PUBLISHED = Instant.parse("2025-10-14T00:00:00Z");
  private static final Path RULES = Path.of("config/monitoring/assay-alerts.yaml");
  private static final Pattern EXPORTED = Pattern.compile("\\b(assay|jvm)_[a-z_]+");

  @TempDir Path folder;

  private final Logger ours = (Logger) LoggerFactory.getLogger("io.assay");
  private final ListAppender<ILoggingEvent> written =
      new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
          event.prepareForDeferredProcessing();
          super.append(event);
        }
      };

  private Installation assay;
  private Channel admin;

  @BeforeEach
  void publishAndConfigure() throws IOException {
    assay = new Installation(folder);
    assay.site.addJson(Files.readString(SEED));
    for (int before = 1; before <= 25; before++) {
      assay.site.add(
          100 + before, "Number " + before, SEED_PUBLISHED.minus(Duration.ofHours(5L * before)));
    }
    admin = assay.slack.channel("C0ADMIN", "assay-admin");
    assay.configure(
        "admin: \"slack:C0ADMIN\"",
        """
        - {name: all, destination: "slack:#ree-alerts"}
        - {name: discord, destination: "discord:%s", organizations: [Baogang Group]}
        - {name: gone, destination: "slack:#gone", regions: [China]}
        """);
  }

  @AfterEach
  void close() {
    assay.close();
  }

  @BeforeEach
  void readTheLog() {
    written.setContext(ours.getLoggerContext());
    written.start();
    ours.setLevel(Level.DEBUG);
    ours.addAppender(written);
  }

  @AfterEach
  void leaveTheLog() {
    ours.detachAppender(written);
    ours.setLevel(Level.INFO);
  }

  @Test
  void saysWhetherItLivesIsReadyAndWhatItDid() throws Exception {
    String rules = Files.readString(RULES);
    assay.running(
        () -> {
          await().atMost(PATIENCE).until(() -> assay.ask("/readyz").statusCode() == 200);
          assertThat(assay.ask("/healthz").body()).isEqualTo("alive\n");
          assertThat(assay.ask("/readyz").body().lines())
              .contains("ready", "ok database: answers")
              .contains("ok slack: connected", "ok discord: connected")
              .anyMatch(line -> line.startsWith("ok source site: read "));
          await().atMost(PATIENCE).until(() -> assay.slackChannel.messages().size() == 1);
          await().atMost(PATIENCE).until(() -> isAdminTold("site has published nothing for "));
          // In another second than the source was first seen in: sites tell no parts of one.
          Instant next = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
          await().atMost(PATIENCE).until(() -> !Instant.now().isBefore(next));
          assay.site.add(2, "A magnet plant opens", next);
          await().atMost(PATIENCE).until(() -> assay.slackChannel.messages().size() == 2);
          assay.slack.type("/ree", "status");
          assay.slack.type("/ree", "wrong site/2 opinion because of zanzibar");
          await().atMost(PATIENCE).until(() -> assay.discord.commandWrites() > 0);
          assay.discord.slash(assay.discordChannel, "ree", "search", Map.of("query", "zanzibar"));
          await().atMost(PATIENCE).until(() -> isAdminTold("site publishes again"));
          await().atMost(PATIENCE).until(() -> isAdminTold("slack:#gone takes no messages"));
          await().atMost(PATIENCE).untilAsserted(() -> assertThatAllIsCounted(rules));
          assertThat(admin.messages()).hasSize(4);
        });
    assertThat(assay.slack.violations()).isEmpty();
    assertThatTheLogFollowsAPost();
    assertThatTheLogKeepsSecrets();
  }

  private boolean isAdminTold(String beginning) {
    return admin.messages().stream().anyMatch(told -> told.text().startsWith(beginning));
  }

  private void assertThatTheLogFollowsAPost() {
    assertThat(written.list)
        .filteredOn(event -> "site/2".equals(event.getMDCPropertyMap().get(LogMark.POST)))
        .extracting(ILoggingEvent::getFormattedMessage)
        .contains("site/2: NEW", "Delivered to slack:#ree-alerts: A magnet plant opens.");
  }

  private void assertThatTheLogKeepsSecrets() {
    JsonEncoder json = new JsonEncoder();
    json.setContext(ours.getLoggerContext());
    json.start();
    String all =
        written.list.stream()
            .map(event -> new String(json.encode(event), StandardCharsets.UTF_8))
            .collect(Collectors.joining());
    assertThat(all)
        .contains("A magnet plant opens")
        .doesNotContain(SlackStandIn.BOT_TOKEN, SlackStandIn.APP_TOKEN, assay.discord.token())
        .doesNotContain("zanzibar");
  }

  private void assertThatAllIsCounted(String rules) {
    String figures = assay.ask("/metrics").body();
    assertThat(figures.lines())
        .contains(
            "assay_posts_total{change=\"announced\",source=\"site\"} 1.0",
            "assay_posts_total{change=\"new\",source=\"site\"} 1.0",
            "assay_decisions_total{reason=\"owed\"} 4.0",
            "assay_decisions_total{reason=\"not_wanted\"} 2.0",
            "assay_delivery_duration_seconds_count{outcome=\"delivered\",platform=\"discord\"} 1",
            "assay_delivery_duration_seconds_count{outcome=\"delivered\",platform=\"slack\"} 6",
            "assay_alert_latency_from_published_seconds_count{platform=\"slack\"} 1",
            "assay_alert_latency_from_seen_seconds_count{platform=\"slack\"} 1",
            "assay_command_duration_seconds_count{command=\"status\",outcome=\"answered\"} 1",
            "assay_outbox_paused{destination=\"slack:#gone\"} 1.0",
            "assay_outbox_messages{destination=\"slack:#gone\"} 1.0",
            "assay_check_ok{check=\"slack\"} 1.0",
            "assay_troubles{told=\"no\"} 0.0",
            "assay_config_refused 0.0");
    assertThat(figures)
        .contains("\nassay_caveats_total{kind=\"state-", "\nassay_disk_free_ratio 0.")
        .containsPattern("\nassay_clock_ahead_seconds\\{source=\"site\"} -?[01]\\.");
    Promtool.run(figures, "check", "metrics");
    assertThat(namesIn(rules)).hasSizeGreaterThan(8).allMatch(figures::contains);
  }

  private static List<String> namesIn(String rules) {
    return EXPORTED
        .matcher(
            rules.lines().filter(line -> line.matches(" +expr:.*| {12}.*")).toList().toString())
        .results()
        .map(MatchResult::group)
        .distinct()
        .toList();
  }
}
