package io.assay.command;

import io.assay.message.Choice;
import io.assay.message.Form;
import java.util.List;
import java.util.Optional;

/** One thing that can be asked. Safe for many threads. */
public interface Command {
  CommandSpec spec();

  /**
   * The answer. What cannot be answered (no such name) is an answer too, and helps; an exception is
   * a defect.
   */
  Answer answer(CommandCall call);

  /**
   * What to ask first, where a platform has forms; {@link #answer} must cope without. It touches no
   * store: a form has to open within seconds, whatever the database does.
   */
  default Optional<Form> form(CommandCall call) {
    return Optional.empty();
  }

  /** A question as it is typed after {@code /ree}, for help. */
  default String example() {
    return spec().name();
  }

  /** What else there is to know before one asks, a sentence each; for help. */
  default List<String> hints() {
    return List.of();
  }

  /** What {@code typed}, the beginning of the value of {@code option}, could become; best first. */
  default List<Choice> suggest(String option, String typed) {
    return List.of();
  }
}
