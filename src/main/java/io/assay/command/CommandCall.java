package io.assay.command;

import io.assay.message.ForeignText;
import java.util.Map;

/**
 * A question as it was asked.
 *
 * @param command name of the command
 * @param options by name, as typed, foreign text of up to some thousand characters; what was not
 *     given is missing, and what was left or made empty in a form is empty
 * @param page which part of a long answer, from 1
 * @param forAll whether everybody in the channel shall see the answer
 */
public record CommandCall(
    String command, Map<String, String> options, int page, boolean forAll, Asker asker) {
  /** More pages than anybody turns. */
  public static final int MAX_PAGE = 1000;

  public CommandCall {
    options = Map.copyOf(options);
    page = Math.max(1, Math.min(MAX_PAGE, page));
  }

  /** One for the asker alone. */
  public static CommandCall of(String command, Map<String, String> options, Asker asker) {
    return new CommandCall(command, options, 1, false, asker);
  }

  /**
   * The value of an option on one line, without what is unprintable (no database takes it); empty
   * when it was not given.
   */
  public String option(String name) {
    return ForeignText.harmlessLine(options.getOrDefault(name, ""));
  }
}
