package io.assay.outbox;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt. It says itself what happens next: the state of the message, and when to
 * try again.
 */
public sealed interface Outcome {
  /** What the message is now; {@link State#OWED} and {@link State#UNKNOWN} come back. */
  State state();

  /**
   * One line for people, with the platform's own words and no secret; empty when there is nothing
   * to explain.
   */
  default String why() {
    return "";
  }

  /** Where the message stands, if it does. */
  default Optional<Receipt> receipt() {
    return Optional.empty();
  }

  /** How long the platform itself asked us to wait, if it did. */
  default Optional<Duration> retryAfter() {
    return Optional.empty();
  }

  /** The platform has it. */
  record Delivered(Receipt at) implements Outcome {
    @Override
    public State state() {
      return State.DELIVERED;
    }

    @Override
    public Optional<Receipt> receipt() {
      return Optional.of(at);
    }
  }

  /** Not now, and it is certain that nothing was posted: too many requests, or not reachable. */
  record Deferred(@Nullable Duration asked, String why) implements Outcome {
    @Override
    public State state() {
      return State.OWED;
    }

    @Override
    public Optional<Duration> retryAfter() {
      return Optional.ofNullable(asked);
    }
  }

  /** It was sent and the answer was lost: nobody knows whether it stands. */
  record Unknown(String why) implements Outcome {
    @Override
    public State state() {
      return State.UNKNOWN;
    }
  }

  /**
   * Nothing was posted, and nothing will be there until somebody has put something right: the bot
   * is not in the channel, the channel is archived, the token was revoked. The message stays owed.
   *
   * @param wholePlatform whether it is the same for all destinations of the platform
   */
  record Barred(boolean wholePlatform, String why) implements Outcome {
    @Override
    public State state() {
      return State.OWED;
    }

    /** At once when the destination is open again. */
    @Override
    public Optional<Duration> retryAfter() {
      return Optional.of(Duration.ZERO);
    }
  }

  /** The platform does not let this be done any more; it can be said in another way. */
  record Instead(Action action, String why) implements Outcome {
    @Override
    public State state() {
      return State.OWED;
    }

    @Override
    public Optional<Duration> retryAfter() {
      return Optional.of(Duration.ZERO);
    }
  }

  /** Nobody needs it any more. */
  record Needless(String why) implements Outcome {
    @Override
    public State state() {
      return State.DROPPED;
    }
  }

  /** It will never work: something is wrong with the message itself. */
  record Refused(String why) implements Outcome {
    @Override
    public State state() {
      return State.REFUSED;
    }
  }
}
