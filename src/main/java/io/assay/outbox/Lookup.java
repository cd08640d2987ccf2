package io.assay.outbox;

import java.util.List;
import java.util.function.Supplier;

/** What a look on the platform for a lost message showed; it says itself what happens next. */
public sealed interface Lookup {
  /**
   * What becomes of the message.
   *
   * @param send one more attempt, since it is not there
   * @param sendInDoubt one more attempt, though it may be there
   */
  Outcome next(Supplier<Outcome> send, Supplier<Outcome> sendInDoubt);

  /**
   * It stands there.
   *
   * @param copies of it that stand there too, later than it
   */
  record Found(Receipt at, List<Receipt> copies) implements Lookup {
    public Found {
      copies = List.copyOf(copies);
    }

    /** Once. */
    public Found(Receipt at) {
      this(at, List.of());
    }

    @Override
    public Outcome next(Supplier<Outcome> send, Supplier<Outcome> sendInDoubt) {
      return new Outcome.Delivered(at);
    }
  }

  /** It is not there, so it is sent again. */
  record Absent() implements Lookup {
    @Override
    public Outcome next(Supplier<Outcome> send, Supplier<Outcome> sendInDoubt) {
      return send.get();
    }
  }

  /** The platform cannot be asked now: the doubt stays, and it is asked again later. */
  record NotNow(String why) implements Lookup {
    @Override
    public Outcome next(Supplier<Outcome> send, Supplier<Outcome> sendInDoubt) {
      return new Outcome.Unknown(why);
    }
  }

  /**
   * The platform will never tell, for want of a permission or because too much was said since: sent
   * again, since a message that stands twice is better than one that is lost.
   */
  record CannotTell(String why) implements Lookup {
    @Override
    public Outcome next(Supplier<Outcome> send, Supplier<Outcome> sendInDoubt) {
      return sendInDoubt.get();
    }
  }
}
