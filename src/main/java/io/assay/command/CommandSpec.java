package io.assay.command;

import java.util.List;

/**
 * What a platform must know to offer a command.
 *
 * @param name lower case letters, 1 to 32
 * @param description 1 to 100 characters
 * @param options in order; typed as text, the first one takes the rest of the line
 */
public record CommandSpec(String name, String description, List<Option> options) {
  public CommandSpec {
    options = List.copyOf(options);
  }

  /**
   * One value that the asker gives.
   *
   * @param name lower case letters, 1 to 32
   * @param description 1 to 100 characters
   * @param least the smallest number, where it is one
   * @param most the largest
   */
  public record Option(
      String name, String description, boolean required, Kind kind, int least, int most) {
    /** Text, or any number that is not negative. */
    public Option(String name, String description, boolean required, Kind kind) {
      this(name, description, required, kind, 0, Integer.MAX_VALUE);
    }
  }

  /** What can be given. */
  public enum Kind {
    TEXT,
    /** Text that {@link Command#suggest} has something to say about. */
    SUGGESTED,
    /** A channel of the server that is asked in; it arrives as its id, or as it is typed. */
    CHANNEL,
    /** A whole number; it arrives as text. */
    NUMBER
  }
}
