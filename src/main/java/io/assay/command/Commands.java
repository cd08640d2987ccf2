package io.assay.command;

import io.assay.message.Block;
import io.assay.message.Choice;
import io.assay.message.ForeignText;
import io.assay.message.Form;
import io.assay.message.Message;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All commands, and the one way in for every platform: what was typed or pressed is read, a form is
 * opened where one is due, and then it is answered. Nothing that is typed makes it throw.
 */
public final class Commands {
  private static final Logger log = LoggerFactory.getLogger(Commands.class);

  private static final String OTHER = "other";

  private final Map<String, Command> byName;
  private final HelpCommand help;
  private final FollowUps followUps;
  private final Allowance allowance;
  private final CommandWatch watch;

  /**
   * @param commands in the order in which they are offered; help comes last, by itself
   */
  public Commands(List<Command> commands, FollowUps followUps, InstantSource time) {
    this.byName = new LinkedHashMap<>();
    commands.forEach(command -> byName.put(command.spec().name(), command));
    this.help = new HelpCommand(byName);
    byName.put(HelpCommand.NAME, help);
    this.followUps = followUps;
    this.allowance = new Allowance(time);
    this.watch = (command, outcome, took) -> {};
  }

  private Commands(Commands of, CommandWatch watch) {
    this.byName = of.byName;
    this.help = of.help;
    this.followUps = of.followUps;
    this.allowance = of.allowance;
    this.watch = watch;
  }

  /** The same, and somebody is told of each question. */
  public Commands watchedBy(CommandWatch watch) {
    return new Commands(this, watch);
  }

  /** What can be asked, in the order in which it is offered. */
  public List<CommandSpec> specs() {
    return byName.values().stream().map(Command::spec).toList();
  }

  /**
   * Reads a line as it is typed after {@code /ree}, or as a button carries it: "org baogang group
   * page 2 public". Touches no store.
   */
  public CommandCall read(String line, Asker asker) {
    return CommandLine.read(line, specs(), asker);
  }

  /** What to ask before this can be answered. Touches no store, and never throws. */
  public Optional<Form> form(CommandCall call) {
    Command command = byName.get(call.command());
    try {
      return command == null ? Optional.empty() : command.form(call);
    } catch (RuntimeException e) {
      log.error("The form of {} failed", call.command(), e);
      return Optional.empty();
    }
  }

  /**
   * What has to be asked before the form of a call opens; empty where anybody may see it. What
   * fails is a refusal.
   */
  public Optional<Command.Guard> guard(CommandCall call) {
    Command command = byName.get(call.command());
    return command == null
        ? Optional.empty()
        : command.guard(call).map(guard -> () -> refusal(guard, call));
  }

  private static Optional<String> refusal(Command.Guard guard, CommandCall call) {
    try {
      return guard.refusal();
    } catch (RuntimeException e) {
      String id = LogId.next();
      log.error("Who may see the form of {} was not found out [{}]", call.command(), id, e);
      return Optional.of("That did not work. Ask your admin for log entry " + id + ".");
    }
  }

  /** Answers a call. What fails is said in plain words, with an id that stands in the log too. */
  public Answer answer(CommandCall call) {
    boolean remote = !call.asker().isConsole();
    Duration wait = remote ? allowance.take(call.asker()) : Duration.ZERO;
    long start = System.nanoTime();
    if (!wait.isZero()) {
      tell(call, CommandWatch.Outcome.REFUSED, start);
      return Answer.of(
          "You asked a lot just now. Please ask again in " + (wait.toSeconds() + 1) + " seconds.");
    }
    try {
      Answer answer = asked(call);
      // At the console there is nothing to press: what to type is shown.
      Answer shown = remote ? new Answer(kept(answer.message()), answer.picture()) : answer;
      tell(call, CommandWatch.Outcome.ANSWERED, start);
      return shown;
    } catch (RuntimeException e) {
      String id = LogId.next();
      tell(call, CommandWatch.Outcome.FAILED, start);
      log.error("Command {} failed [{}]", call.command(), id, e);
      return Answer.of(
          "That did not work, and it is not your fault. Ask your admin for log entry " + id + ".");
    }
  }

  private void tell(CommandCall call, CommandWatch.Outcome outcome, long start) {
    String name = byName.containsKey(call.command()) ? call.command() : OTHER;
    watch.answered(name, outcome, Duration.ofNanos(System.nanoTime() - start));
  }

  private Answer asked(CommandCall call) {
    if (call.command().startsWith(CommandLine.KEPT)) {
      return followUps
          .find(call.command().substring(CommandLine.KEPT.length()))
          .map(line -> followedUp(line, call))
          .orElseGet(() -> Answer.of("This button is too old. Please ask again: /ree help"));
    }
    return byCommand(call);
  }

  Answer byCommand(CommandCall call) {
    Command command = byName.get(call.command());
    if (command != null) {
      return command.answer(call);
    }
    return call.command().isEmpty()
        ? help.answer(call)
        : help.unknown(ForeignText.harmlessLine(call.command()), call);
  }

  private Answer followedUp(String line, CommandCall pressed) {
    CommandCall call = read(line, pressed.asker());
    return byCommand(
        new CommandCall(
            call.command(), call.options(), call.page(), pressed.forAll(), call.asker()));
  }

  /** Buttons that open a form stay as they are: what opens one may touch no store. */
  private Message kept(Message message) {
    return message.map(
        button -> {
          CommandCall call = read(button.command(), Asker.CONSOLE);
          return form(call).isPresent()
              ? button
              : new Block.Button(button.label(), kept(button.command(), call.forAll()));
        });
  }

  /** Whether all shall see the answer has to be known before the store is asked. */
  private String kept(String line, boolean forAll) {
    return CommandLine.KEPT + followUps.keep(line) + (forAll ? " " + CommandLine.PUBLIC : "");
  }

  /** What the value typed so far could become; empty where nothing is known, never throws. */
  public List<Choice> suggest(String command, String option, String typed, Asker asker) {
    Command asked = byName.get(command);
    try {
      return asked == null ? List.of() : asked.suggest(option, typed.strip(), asker);
    } catch (RuntimeException e) {
      log.error("Suggestions for {} {} failed", command, option, e);
      return List.of();
    }
  }
}
