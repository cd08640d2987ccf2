package io.assay.outbox;

import org.jspecify.annotations.Nullable;

/**
 * The right to deliver one message until the lease is over.
 *
 * @param id of the row
 * @param attempt the first is 1; also what tells this claim from a later one
 * @param was the state before the claim
 * @param sureUntil before that, in {@link System#nanoTime()}, nobody takes it away; later it has to
 *     be looked up
 * @param withdrawn whether what it speaks of was taken back: it is not sent, only looked for
 * @param post source/id of the post that it speaks of, if it does
 */
public record Claim(
    long id,
    int attempt,
    State was,
    long sureUntil,
    boolean withdrawn,
    @Nullable String post,
    Shipment shipment) {
  /** True when an earlier attempt may have arrived: its answer was lost, or its owner died. */
  public boolean isDoubtful() {
    return was != State.OWED;
  }

  /** Whether nobody can have taken it away by now. */
  boolean isSure() {
    return sureUntil - System.nanoTime() > 0;
  }
}
