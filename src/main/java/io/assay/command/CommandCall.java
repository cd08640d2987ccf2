package io.assay.command;

import java.util.Map;

/**
 * A question as it was asked.
 *
 * @param command name of the command
 * @param options by name, as typed, foreign text of up to some thousand characters; what was not
 *     given is missing
 */
public record CommandCall(String command, Map<String, String> options) {
  public CommandCall {
    options = Map.copyOf(options);
  }

  /** The value of an option without outer white space; empty when it was not given. */
  public String option(String name) {
    return options.getOrDefault(name, "").strip();
  }
}
