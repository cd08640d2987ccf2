package io.assay.command;

import java.time.Duration;

/** Is told of questions, to count them. Called by many threads; must neither wait nor throw. */
@FunctionalInterface
public interface CommandWatch {
  /**
   * A question was answered.
   *
   * @param command its name; {@code other} where there is none of the name
   */
  void answered(String command, Outcome outcome, Duration took);

  /** What came of it. */
  enum Outcome {
    ANSWERED,
    /** The asker asks too much and is to wait. */
    REFUSED,
    FAILED
  }
}
