package io.assay.outbox;

import io.assay.brief.Brief;
import io.assay.post.Post;
import java.time.Duration;
import java.util.Collection;

/**
 * Is told what the outbox does, to count it. Called by many threads; must neither wait nor throw.
 */
public interface OutboxWatch {
  /** Counts nothing. */
  OutboxWatch NOBODY = new OutboxWatch() {};

  /**
   * It was decided about a post, in a transaction that may still be rolled back.
   *
   * @param cause what made us decide
   * @param fates one for each destination that wants it
   * @param refused how many subscriptions do not want it
   */
  default void decided(Brief brief, Decided.Cause cause, Collection<Fate> fates, int refused) {}

  /** A post was taken back. */
  default void withdrawn(Post post) {}

  /** What came of an attempt was written down. */
  default void settled(Attempt attempt) {}

  /** A message whose time had come had to wait for its turn with its platform, and has it now. */
  default void waited(String platform, Duration time) {}
}
