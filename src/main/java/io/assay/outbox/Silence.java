package io.assay.outbox;

import java.time.Instant;

/**
 * A source that cannot be reached, so that there may be posts of which nobody knows.
 *
 * @param since when it did not answer for the first time
 */
public record Silence(String source, Instant since) {}
