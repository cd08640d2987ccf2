package io.assay.post;

import java.time.Instant;

/**
 * A state of a post in the {@link PostLog}: as long as it is equal, nothing was written.
 *
 * @param link as the log has it
 * @param changedAt when the post was last written, to the microsecond
 */
public record PostState(PostId id, String link, Instant changedAt) {}
