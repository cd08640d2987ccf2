package io.assay.app;

import io.assay.outbox.DecisionLog;
import io.assay.outbox.Mutes;
import io.assay.outbox.OldMessages;
import io.assay.post.OldTexts;
import io.assay.store.Database;
import io.assay.store.KeepSettings;
import io.assay.subscription.ChatSubscriptionStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets go what was kept long enough, in small transactions, so that whatever else is done goes on
 * meanwhile. What is not done today is done tomorrow.
 */
final class Retention {
  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  private final KeepSettings keep;
  private final Database database;
  private final InstantSource time;
  private volatile boolean stopped;

  Retention(KeepSettings keep, Database database, InstantSource time) {
    this.keep = keep;
    this.database = database;
    this.time = time;
  }

  /** Does all of it once. */
  void run() {
    Instant before = before(keep.deliveries());
    DecisionLog decisions = new DecisionLog(database, keep.decisions());
    OldMessages messages = new OldMessages(database);
    ChatSubscriptionStore changes = new ChatSubscriptionStore(database);
    int decided = all(() -> decisions.forget(before(keep.decisions())));
    int delivered = all(() -> messages.forget(before));
    int audited = all(() -> changes.forget(before(keep.audit())));
    new Mutes(database).forget(time.instant());
    int packed = new OldTexts(database).pack(before(keep.uncompressed()), () -> !stopped);
    if (!stopped) {
      database.tidy();
    }
    if (decided + delivered + audited + packed > 0) {
      log.info(
          "Kept long enough: {} decisions, {} messages, {} changes of subscriptions; texts compressed: {}",
          decided,
          delivered,
          audited,
          packed);
    }
  }

  private Instant before(Duration kept) {
    return time.instant().minus(kept);
  }

  /** Calls it until there is no more. */
  private int all(IntSupplier some) {
    int all = 0;
    while (!stopped) {
      int now = some.getAsInt();
      if (now == 0) {
        break;
      }
      all += now;
    }
    return all;
  }

  /** What it does not do now it does at the next call. */
  void stop() {
    stopped = true;
  }
}
