package io.assay.brief;

import java.time.Instant;
import java.util.List;

/**
 * A revision of a post as it was seen.
 *
 * @param changes loudest first
 */
public record Revised(Instant seenAt, List<Change> changes) {
  public Revised {
    changes = List.copyOf(changes);
  }
}
