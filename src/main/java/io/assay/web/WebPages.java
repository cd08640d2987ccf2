package io.assay.web;

import io.assay.outbox.History;
import io.assay.outbox.Pauses;
import io.assay.outbox.Troubles;
import io.assay.store.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The one list of all that can be asked over HTTP, and what it is made of. */
public final class WebPages implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final HttpSettings settings;
  private final Metrics metrics;
  private final History history;
  private final Health health;
  private final Gauges gauges;
  private final Signs signs;
  private final InstantSource time;

  /**
   * @param polled how reading each source goes
   * @param more checks besides those that there always are; they may become more
   */
  public WebPages(
      HttpSettings settings,
      Database database,
      Metrics metrics,
      Troubles troubles,
      Supplier<List<Polled>> polled,
      Supplier<List<Health.Check>> more,
      InstantSource time) {
    this.settings = settings;
    this.metrics = metrics;
    this.history = new History(database);
    Pauses pauses = Pauses.byHand(database);
    StandardChecks checks = new StandardChecks(database, history, pauses, polled, time);
    this.health =
        new Health(
            () -> Stream.concat(checks.all().stream(), more.get().stream()).toList(), PATIENCE);
    this.signs = new Signs(health::look, troubles::open);
    this.time = time;
    this.gauges = new Gauges(metrics.registry(), history, pauses, troubles, polled, health, time);
  }

  /**
   * Pages by their paths. Where other machines can ask, figures want the token.
   *
   * @param status what the page for people shows
   */
  public Map<String, Page> byPath(StatusData status) {
    boolean local = settings.address().map(HttpAddress::isLoopback).orElse(true);
    Page figures = new MetricsPage(metrics, gauges, history);
    Map<String, Page> pages = new LinkedHashMap<>();
    pages.put("/healthz", request -> Reply.text(200, "alive"));
    pages.put("/readyz", new ReadyPage(health));
    pages.put("/metrics", local ? figures : new Token(settings.token()).guards(figures));
    pages.putAll(StatusPages.of(settings, status, signs, time, ZoneId.systemDefault()));
    return pages;
  }

  @Override
  public void close() {
    health.close();
  }
}
