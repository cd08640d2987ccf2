package io.assay.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question as it is typed after {@code /ree}: a command, then all its first option, and at the
 * end perhaps which page, and "public". {@code org baogang group page 2 public}
 */
final class CommandLine {
  /** What a button writes whose question is kept in the store. */
  static final String KEPT = "#";

  static final String PUBLIC = "public";
  static final String PAGE = "page";

  /** The option of what is no command: all that was typed. */
  static final String LINE = "";

  /** More is no question. */
  private static final int LONGEST = 4000;

  private static final Pattern FOR_ALL = Pattern.compile("(?i)(^|.*\\s)" + PUBLIC, Pattern.DOTALL);
  private static final Pattern AT_PAGE =
      Pattern.compile("(?i)(.*?)(?:^|(?<!\\s)\\s+)" + PAGE + "\\s+([0-9]{1,4})", Pattern.DOTALL);

  private CommandLine() {}

  static CommandCall read(String typed, List<CommandSpec> specs, Asker asker) {
    String line = typed.substring(0, Math.min(typed.length(), LONGEST)).strip();
    Matcher forAll = FOR_ALL.matcher(line);
    boolean isForAll = forAll.matches();
    line = isForAll ? forAll.group(1).strip() : line;
    Matcher atPage = AT_PAGE.matcher(line);
    int page = atPage.matches() ? Integer.parseInt(atPage.group(2)) : 1;
    line = atPage.matches() ? atPage.group(1).strip() : line;
    String[] words = line.split("\\s+", 2);
    String command = words[0].startsWith(KEPT) ? words[0] : words[0].toLowerCase(Locale.ROOT);
    String rest = words.length == 2 ? words[1] : "";
    boolean known = specs.stream().anyMatch(spec -> spec.name().equals(command));
    Map<String, String> options = known ? options(command, rest, specs) : Map.of(LINE, line);
    return new CommandCall(command, options, page, isForAll, asker);
  }

  private static Map<String, String> options(String command, String rest, List<CommandSpec> specs) {
    return specs.stream()
        .filter(spec -> spec.name().equals(command) && !spec.options().isEmpty() && !rest.isEmpty())
        .findFirst()
        .map(spec -> Map.of(spec.options().get(0).name(), rest))
        .orElse(Map.of());
  }
}
