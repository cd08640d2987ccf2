package io.assay.outbox;

import io.assay.message.Message;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message in the outbox as it stands, for people to look at.
 *
 * @param id of the row
 * @param attempts how often it was claimed
 * @param withdrawn whether its post was taken back: its words are forgotten
 * @param post source/id of the post that it speaks of, if it does
 * @param turn when it goes out; empty unless it is open
 * @param hold what it waits for; empty unless it is held back
 * @param why in one line, what came of the last attempt or what somebody did; may be empty
 * @param links what it hangs together with
 * @param message empty where it cannot be read
 */
public record Entry(
    long id,
    ShipmentKey key,
    Action action,
    State state,
    int attempts,
    boolean withdrawn,
    @Nullable String post,
    Times times,
    Optional<Turn> turn,
    Optional<Hold> hold,
    String why,
    Links links,
    Optional<Message> message) {
  /** What {@link Amendments} leaves as the reason. */
  static final String DROPPED_BY_HAND = "dropped by command";

  /**
   * When what happened.
   *
   * @param newsAt when what it says became news
   * @param dueAt when it may be claimed; of a claimed one, when the claim lapses
   * @param settledAt when the last attempt ended, or somebody dropped it
   */
  public record Times(
      Instant owedAt, @Nullable Instant newsAt, Instant dueAt, @Nullable Instant settledAt) {
    /** The last thing that happened. */
    public Instant last() {
      return settledAt == null ? owedAt : settledAt;
    }
  }

  /**
   * Its place among what goes to the same destination.
   *
   * @param from when it can go at the earliest, after all before it
   * @param behind key of the first message before it, which has to go first
   * @param pausedBy the destination, or the whole platform, that takes nothing now
   */
  public record Turn(Instant from, Optional<String> behind, Optional<String> pausedBy) {}

  /**
   * What it hangs together with.
   *
   * @param receipt where it stands
   * @param stray a second copy of it that is yet to be deleted
   * @param target key of the message that it edits or answers
   * @param digest key of the digest that says it instead
   */
  public record Links(
      Optional<Receipt> receipt,
      Optional<Receipt> stray,
      Optional<String> target,
      Optional<String> digest) {}

  /** Whether it may still be sent. */
  public boolean isOpen() {
    return turn.isPresent();
  }

  /** Whether its sender is gone: it may have arrived, and is looked up before it is sent again. */
  public boolean isLapsed(Instant now) {
    return state == State.CLAIMED && !times.dueAt().isAfter(now);
  }

  /** Whether somebody dropped it by hand, and may want it after all. */
  public boolean isDroppedByHand() {
    return state == State.DROPPED && why.equals(DROPPED_BY_HAND);
  }
}
