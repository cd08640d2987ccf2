package io.assay.web;

import org.junit.jupiter.api.Test;

class AlertRulesTest {
  @Test
  void thePrometheusRulesAreRight() {
    Promtool.run("", "check", "rules", "--lint=all", "config/monitoring/assay-alerts.yaml");
  }

  @Test
  void theyFireWhenTheyShouldAndOnlyThen() {
    Promtool.run("", "test", "rules", "src/test/resources/monitoring/assay-alerts-test.yaml");
  }
}
