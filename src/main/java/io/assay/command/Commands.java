package io.assay.command;

import io.assay.message.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All commands, and the one way in for every platform. Nothing that is typed makes it throw. */
public final class Commands {
  private static final Logger log = LoggerFactory.getLogger(Commands.class);

  private final Map<String, Command> byName = new LinkedHashMap<>();

  public Commands(List<Command> commands) {
    commands.forEach(command -> byName.put(command.spec().name(), command));
  }

  /** What can be asked, in the order in which it is offered. */
  public List<CommandSpec> specs() {
    return byName.values().stream().map(Command::spec).toList();
  }

  /** Answers a line as it is typed after {@code /ree}: "org baogang group". */
  public Message answer(String line) {
    String[] words = line.strip().split("\\s+", 2);
    Command command = byName.get(words[0].toLowerCase(java.util.Locale.ROOT));
    if (command == null) {
      return usage(words[0]);
    }
    List<CommandSpec.Option> options = command.spec().options();
    Map<String, String> given =
        words.length == 2 && !options.isEmpty()
            ? Map.of(options.get(0).name(), words[1])
            : Map.of();
    return answer(new CommandCall(command.spec().name(), given));
  }

  /** Answers a call. What fails is said in plain words, with an id that stands in the log too. */
  public Message answer(CommandCall call) {
    Command command = byName.get(call.command());
    if (command == null) {
      return usage(call.command());
    }
    try {
      return command.answer(call);
    } catch (RuntimeException e) {
      String id = UUID.randomUUID().toString().substring(0, 8);
      log.error("Command {} failed [{}]", call.command(), id, e);
      return Message.of(
          "That did not work, and it is not your fault. Ask your admin for log entry " + id + ".");
    }
  }

  /** What the value typed so far could become; empty where nothing is known, never throws. */
  public List<Choice> suggest(String command, String option, String typed) {
    Command asked = byName.get(command);
    try {
      return asked == null ? List.of() : asked.suggest(option, typed.strip());
    } catch (RuntimeException e) {
      log.error("Suggestions for {} {} failed", command, option, e);
      return List.of();
    }
  }

  private Message usage(String typed) {
    return Usage.of(typed, specs());
  }
}
