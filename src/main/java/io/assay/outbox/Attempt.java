package io.assay.outbox;

import java.time.Instant;

/** What came of one claim. */
public record Attempt(Claim claim, Outcome outcome, Instant startedAt, Instant endedAt) {}
