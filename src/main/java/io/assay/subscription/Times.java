package io.assay.subscription;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Times of the clock that come again. What they are is said by {@link #written} and the zone. */
public interface Times {
  /** The next one after this; empty if there is none for ever. */
  Optional<Instant> next(Instant after);

  /** As it is written: {@code weekdays 08:00}. */
  String written();

  /** Whose clock it is. */
  ZoneId zone();
}
