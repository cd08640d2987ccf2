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

  /** Whether somebody may see a form, which can take a call to the platform. */
  interface Guard {
    /** Why he may not, a sentence for him; empty where he may. */
    Optional<String> refusal();
  }

  /**
   * What has to be asked before the form of this call opens; empty where anybody may see it. Only
   * {@link Guard#refusal} takes time, so that comes once the question is acknowledged.
   */
  default Optional<Guard> guard(CommandCall call) {
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

  /**
   * What {@code typed}, the beginning of the value of {@code option}, could become; best first, and
   * nothing that the asker may not see.
   */
  default List<Choice> suggest(String option, String typed, Asker asker) {
    return List.of();
  }
}
