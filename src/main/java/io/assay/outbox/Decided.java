package io.assay.outbox;

import io.assay.message.Destination;
import io.assay.subscription.Answer;
import io.assay.subscription.Decision;
import io.assay.subscription.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was decided about a post at one moment.
 *
 * @param verdicts one for each subscription that there was, in the order of the file
 * @param fates by destination; of those alone that wanted it
 */
public record Decided(
    Instant at, Cause cause, List<Verdict> verdicts, Map<Destination, Fate> fates) {
  public Decided {
    verdicts = List.copyOf(verdicts);
    fates = Map.copyOf(fates);
  }

  /** What made us decide. */
  public enum Cause {
    NEW,
    CHANGED,
    RETURNED,
    /** It was among the newest of its source when we saw that for the first time. */
    ANNOUNCED;

    /** For people, after "decided when it": {@code was new}. */
    public String words() {
      return switch (this) {
        case NEW -> "was new";
        case CHANGED -> "changed";
        case RETURNED -> "was shown again";
        case ANNOUNCED -> "was first seen with all of its source";
      };
    }
  }

  /**
   * What a subscription made of it.
   *
   * @param reasons as {@link Decision#reasons()}; with empty texts where the post was withdrawn
   */
  public record Verdict(
      String subscription, Destination to, boolean matched, List<Reason> reasons) {
    public Verdict {
      reasons = List.copyOf(reasons);
    }

    /** Puts a decision into words. */
    public static Verdict of(Decision decision) {
      return new Verdict(
          decision.subscription().name(),
          decision.subscription().to(),
          decision.matched(),
          decision.reasons());
    }

    /** For people, after its name: {@code matched: regions: "China": Inner Mongolia}. */
    public String words() {
      String why = reasons.stream().map(Verdict::words).collect(Collectors.joining("; "));
      String what = matched ? "matched" : "did not match";
      return what + (why.isEmpty() ? (matched ? ": it takes every post" : "") : ": " + why);
    }

    private static String words(Reason reason) {
      return reason.text().isEmpty() ? reason.condition() : reason.toString();
    }

    /** The conditions of which it could not be told whether they hold. */
    public List<Reason> doubts() {
      return reasons.stream().filter(reason -> reason.holds() == Answer.UNKNOWN).toList();
    }
  }

  /** What became of it there; empty where nothing of it was wanted. */
  public Optional<Fate> fate(Destination to) {
    return Optional.ofNullable(fates.get(to));
  }
}
