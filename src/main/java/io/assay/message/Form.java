package io.assay.message;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks for what is missing before a question can be answered. What is filled in goes to the command
 * as if it had been typed.
 *
 * @param title 1 to 24 characters: the shortest limit of any platform
 * @param command name of the command that gets it
 * @param given what is known already, by name of the option; few and short, for it travels with the
 *     form
 * @param fields 1 to 10, each named as the option it fills; where a platform has room for five
 *     only, the first five
 * @param initial what fields hold when the form opens, by name of the option
 * @param note what is to be read before it is filled in, at most 1,500 characters; empty for none
 * @param submit 1 to 24 characters: what the button that sends it says, where a platform lets us
 */
public record Form(
    String title,
    String command,
    Map<String, String> given,
    List<Field> fields,
    Map<String, String> initial,
    String note,
    String submit) {
  public static final int MAX_TITLE = 24;

  private static final String ASK = "Ask";
  private static final Pattern NAME = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|[^,\"]+");

  public Form {
    if (title.isBlank() || title.length() > MAX_TITLE) {
      throw new IllegalArgumentException("A form's title has 1 to 24 characters: " + title);
    }
    if (submit.isBlank() || submit.length() > MAX_TITLE) {
      throw new IllegalArgumentException("A form's button has 1 to 24 characters: " + submit);
    }
    if (fields.isEmpty() || fields.size() > 10) {
      throw new IllegalArgumentException("A form has 1 to 10 fields.");
    }
    given = Map.copyOf(given);
    fields = List.copyOf(fields);
    initial = Map.copyOf(initial);
  }

  /** One whose fields are empty. */
  public Form(String title, String command, Map<String, String> given, List<Field> fields) {
    this(title, command, given, fields, Map.of(), "", ASK);
  }

  /** The same with another word on its button. */
  public Form submittedBy(String label) {
    return new Form(title, command, given, fields, initial, note, label);
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

  /**
   * Several of many things, found by typing as with {@link Suggested}; they arrive as {@link
   * #joined}. Where a platform cannot do that in a form, it is free text.
   */
  public record Several(String name, String label, boolean required) implements Field {}

  /** A channel, which arrives as its id. Where a platform has no such field, it is free text. */
  public record Channel(String name, String label, boolean required) implements Field {}

  /** Names with commas between them; one that has a comma or a quote itself stands in quotes. */
  public static String joined(List<String> names) {
    return names.stream()
        .map(
            name ->
                name.matches(".*[,\"].*")
                    ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                    : name)
        .collect(Collectors.joining(", "));
  }

  /** The reverse of {@link #joined}. */
  public static List<String> split(String names) {
    return NAME.matcher(names)
        .results()
        .map(
            name ->
                name.group(1) == null
                    ? name.group()
                    : name.group(1).replaceAll("\\\\([\"\\\\])", "$1"))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
