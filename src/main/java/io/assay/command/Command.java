package io.assay.command;

import io.assay.message.Message;
import java.util.List;

/** One thing that can be asked. Safe for many threads. */
public interface Command {
  CommandSpec spec();

  /**
   * The answer. What cannot be answered (no such name) is an answer too, and helps; an exception is
   * a defect.
   */
  Message answer(CommandCall call);

  /** What {@code typed}, the beginning of the value of {@code option}, could become; best first. */
  default List<Choice> suggest(String option, String typed) {
    return List.of();
  }
}
