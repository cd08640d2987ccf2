package io.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.outbox.Attempt;
import io.assay.outbox.Claim;
import io.assay.outbox.Kind;
import io.assay.outbox.Outcome;
import io.assay.outbox.Receipt;
import io.assay.outbox.Shipment;
import io.assay.outbox.ShipmentKey;
import io.assay.outbox.State;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

  @Test
  void anAttemptDuringWhichTheClockWasPutBackTookNoTimeAndIsCounted() {
    Metrics metrics = new Metrics();
    ShipmentKey key = new ShipmentKey(Kind.NOTICE, "news", new Destination("slack", "C0REE"), 0);
    Shipment shipment = Shipment.post(key, Message.of("News"));
    Claim claim = new Claim(1, 1, State.OWED, Long.MAX_VALUE, false, null, shipment);
    Outcome delivered = new Outcome.Delivered(new Receipt("C0REE", "1.0", ""));
    metrics.settled(new Attempt(claim, delivered, NOW, NOW.minusMillis(1)));
    assertThat(metrics.text())
        .contains(
            "assay_delivery_duration_seconds_count{outcome=\"delivered\",platform=\"slack\"} 1",
            "assay_delivery_duration_seconds_sum{outcome=\"delivered\",platform=\"slack\"} 0.0");
  }
}
