package io.assay.web;

import io.assay.outbox.History;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Figures for Prometheus. */
final class MetricsPage implements Page {
  private static final Logger log = LoggerFactory.getLogger(MetricsPage.class);

  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final Metrics metrics;
  private final Gauges gauges;
  private final History history;

  MetricsPage(Metrics metrics, Gauges gauges, History history) {
    this.metrics = metrics;
    this.gauges = gauges;
    this.history = history;
  }

  @Override
  public synchronized Reply answer(Request request) {
    gauges.refresh();
    try {
      metrics.measureWays(history);
    } catch (RuntimeException e) {
      log.debug("How long messages were on their way cannot be told now", e);
    }
    return Reply.text(200, metrics.text().stripTrailing()).with("Content-Type", TYPE);
  }
}
