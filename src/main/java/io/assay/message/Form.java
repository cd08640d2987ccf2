package io.assay.message;

import java.util.List;
import java.util.Map;

/**
 * Asks for what is missing before a question can be answered. What is filled in goes to the command
 * as if it had been typed.
 *
 * @param title 1 to 24 characters: the shortest limit of any platform
 * @param command name of the command that gets it
 * @param given what is known already, by name of the option; few and short, for it travels with the
 *     form
 * @param fields 1 to 5, each named as the option it fills
 */
public record Form(String title, String command, Map<String, String> given, List<Field> fields) {
  public static final int MAX_TITLE = 24;

  public Form {
    if (title.isBlank() || title.length() > MAX_TITLE) {
      throw new IllegalArgumentException("A form's title has 1 to 24 characters: " + title);
    }
    if (fields.isEmpty() || fields.size() > 5) {
      throw new IllegalArgumentException("A form has 1 to 5 fields.");
    }
    given = Map.copyOf(given);
    fields = List.copyOf(fields);
  }

  /** One thing to fill in. Labels have 1 to 45 characters. */
  public sealed interface Field {
    String name();

    String label();

    boolean required();
  }

  /**
   * Free text.
   *
   * @param lines whether it may have several lines
   * @param longest the most characters, up to 1,000
   */
  public record Text(String name, String label, boolean required, boolean lines, int longest)
      implements Field {}

  /** One of a few things, at most 25, labels of at most 75 characters. */
  public record Pick(String name, String label, boolean required, List<Choice> choices)
      implements Field {
    public Pick {
      choices = List.copyOf(choices);
    }
  }

  /**
   * One of many things, found by typing: what the command suggests for the option of that name.
   * Where a platform cannot do that in a form, it is free text.
   */
  public record Suggested(String name, String label, boolean required) implements Field {}
}
