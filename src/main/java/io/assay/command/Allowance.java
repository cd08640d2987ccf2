package io.assay.command;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each user may ask: some questions at once, then one every few seconds. */
final class Allowance {
  private static final int BURST = 15;
  private static final int A_MINUTE = 20;

  /** Whoever asked longest ago is forgotten first, which is to his advantage. */
  private static final int REMEMBERED = 10_000;

  private final TimeMeter clock;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  Allowance(InstantSource time) {
    this.clock =
        new TimeMeter() {
          @Override
          public long currentTimeNanos() {
            return time.millis() * 1_000_000;
          }

          @Override
          public boolean isWallClockBased() {
            return true;
          }
        };
  }

  /** Zero if he may ask now, and the question is counted; else how long he has to wait. */
  synchronized Duration take(Asker asker) {
    Bucket bucket = buckets.computeIfAbsent(asker.id(), who -> bucket());
    return Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
  }

  private Bucket bucket() {
    Bandwidth limit =
        Bandwidth.builder().capacity(BURST).refillGreedy(A_MINUTE, Duration.ofMinutes(1)).build();
    return Bucket.builder().addLimit(limit).withCustomTimePrecision(clock).build();
  }
}
