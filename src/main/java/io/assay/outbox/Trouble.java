package io.assay.outbox;

import java.time.Instant;

/**
 * Something that is wrong, and lasts.
 *
 * @param subject what it is about, in one short line that stays the same
 * @param what one line
 * @param remedy what to do about it
 * @param told whether the admin has been told; false also while the notice is on its way
 */
public record Trouble(String subject, String what, String remedy, Instant since, boolean told) {}
