package io.assay.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a source as a whole.
 *
 * @param firstSeenAt when we first looked; what was published before is not news
 * @param complete whether everything that was there has been seen once
 * @param bookmark see {@link Poll#bookmark()}
 */
public record SourceState(Instant firstSeenAt, boolean complete, @Nullable String bookmark) {}
