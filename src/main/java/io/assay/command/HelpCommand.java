package io.assay.command;

import io.assay.message.Block;
import io.assay.message.Choice;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import io.assay.subscription.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code /ree help [COMMAND]}: what can be asked; also for whoever asked something else. */
final class HelpCommand implements Command {
  static final String NAME = "help";
  private static final String COMMAND = "command";
  private static final String SLASH = "/ree ";

  private final Map<String, Command> commands;

  /**
   * @param commands by name, in order; this one is among them
   */
  HelpCommand(Map<String, Command> commands) {
    this.commands = commands;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        NAME,
        "What can be asked",
        List.of(
            new CommandSpec.Option(
                COMMAND, "The command to know more about", false, CommandSpec.Kind.SUGGESTED)));
  }

  @Override
  public String example() {
    return "help search";
  }

  @Override
  public Answer answer(CommandCall call) {
    String typed = call.option(COMMAND);
    return typed.isEmpty() ? Answer.of(all(call)) : about(typed, call);
  }

  private Answer about(String typed, CommandCall call) {
    Command command = commands.get(typed.toLowerCase(Locale.ROOT));
    return command == null ? unknown(typed, call) : Answer.of(about(command));
  }

  /** What is said to somebody who asked what nobody can answer. */
  Answer unknown(String typed, CommandCall call) {
    Optional<String> close = DidYouMean.closest(typed, commands.keySet());
    String text =
        "There is no command \""
            + Excerpt.cut(typed, 40)
            + "\"."
            + close.map(name -> " Did you mean " + name + "?").orElse("")
            + " You can ask: "
            + SLASH
            + String.join(", ", commands.keySet())
            + ".";
    Row row = new Row(call, "");
    close.ifPresent(name -> row.add(name, name));
    String line = call.command().equals(NAME) ? typed : call.option(CommandLine.LINE);
    if (commands.containsKey(FindCommand.COMMAND) && line.length() <= SearchCommand.LONGEST) {
      row.add("Find " + line, FindCommand.COMMAND + " " + line);
    }
    row.add("Help", NAME);
    return Answer.of(new Message(text, List.of(new Block.Paragraph(text))).with(row.blocks()));
  }

  private Message all(CommandCall call) {
    String head = "You can ask:";
    List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(head)));
    blocks.add(new Block.Bullets(commands.values().stream().map(HelpCommand::line).toList()));
    if (call.command().equals(NAME) && commands.containsKey(SearchCommand.NAME)) {
      blocks.add(new Block.Paragraph("A search takes words, and:"));
      blocks.add(new Block.Bullets(SearchCommand.FILTERS));
    }
    blocks.add(
        new Block.SmallPrint(
            call.asker().isConsole()
                ? "More about one: help search"
                : "Answers are for you alone; with \"public\" at the end all see them.",
            null));
    return new Message(head, blocks);
  }

  /** An example says more than a grammar, in less room. */
  private static String line(Command command) {
    return SLASH + command.example() + ": " + command.spec().description();
  }

  private static String usage(CommandSpec spec) {
    StringBuilder line = new StringBuilder(spec.name());
    for (CommandSpec.Option option : spec.options()) {
      String name = option.name().toUpperCase(Locale.ROOT);
      line.append(' ').append(option.required() ? name : "[" + name + "]");
    }
    return line.toString();
  }

  private static Message about(Command command) {
    CommandSpec spec = command.spec();
    List<String> lines = new ArrayList<>();
    lines.add("Example: " + SLASH + command.example());
    lines.addAll(command.hints());
    return new Message(
        SLASH + usage(spec) + ": " + spec.description(),
        List.of(
            new Block.Title(SLASH + usage(spec), null),
            new Block.Paragraph(spec.description() + "."),
            new Block.Bullets(lines)));
  }

  @Override
  public List<Choice> suggest(String option, String typed, Asker asker) {
    String begin = typed.toLowerCase(Locale.ROOT);
    return commands.keySet().stream()
        .filter(name -> name.startsWith(begin))
        .map(name -> new Choice(name, name))
        .toList();
  }
}
