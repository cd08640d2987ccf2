package io.assay.cli;

import io.assay.brief.Revised;
import io.assay.outbox.Decided;
import io.assay.outbox.Entry;
import io.assay.post.Post;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that is known to have become of a post.
 *
 * @param withdrawnAt when its publisher was seen to have taken it back
 * @param decisions oldest first
 * @param whyNothing a sentence that says why there is no decision
 * @param messages about it, and the digests that say one of them, in the order in which they were
 *     owed
 */
record Explained(
    Post post,
    Optional<Instant> withdrawnAt,
    List<Decided> decisions,
    String whyNothing,
    List<Entry> messages,
    List<Revised> revisions) {
  Explained {
    decisions = List.copyOf(decisions);
    messages = List.copyOf(messages);
    revisions = List.copyOf(revisions);
  }
}
