package io.assay.outbox;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks, without posting, whether what took nothing takes messages again. */
public final class Prober {
  private static final Logger log = LoggerFactory.getLogger(Prober.class);

  private final Pauses pauses;
  private final Map<String, Courier> couriers;
  private final InstantSource time;

  public Prober(Pauses pauses, List<Courier> couriers, InstantSource time) {
    this.pauses = pauses;
    this.couriers = Courier.byPlatform(couriers);
    this.time = time;
  }

  /**
   * Looks at all whose time has come.
   *
   * @return whether a message may go out that could not before
   */
  public boolean probe() {
    boolean some = false;
    for (Pause pause : pauses.toProbe(time.instant())) {
      Courier courier = couriers.get(pause.place().platform());
      if (courier != null) {
        Finding finding = courier.probe(pause.place());
        pauses.probed(pause, finding, time.instant());
        boolean good = finding.level() != Finding.Level.FAILURE;
        log.info(
            "{}: {}",
            pause.destination(),
            good ? "looks good again; the next message will show" : finding.what());
        some |= good;
      }
    }
    return some;
  }
}
