package io.assay.chat.slack;

import io.assay.command.Answer;
import io.assay.command.Asker;
import io.assay.command.Command;
import io.assay.command.CommandCall;
import io.assay.command.CommandSpec;
import io.assay.message.Choice;
import io.assay.message.Form;
import io.assay.message.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A command of a test's, with one option. */
record Asked(
    String name,
    Function<CommandCall, Answer> reply,
    CommandSpec.Kind kind,
    Function<CommandCall, Optional<Form>> asks,
    Function<String, List<Choice>> suggestions)
    implements Command {
  static final String OPTION = "name";

  static Asked of(String name, Function<CommandCall, Message> reply) {
    return answering(name, call -> Answer.of(reply.apply(call)));
  }

  static Asked answering(String name, Function<CommandCall, Answer> reply) {
    return new Asked(
        name, reply, CommandSpec.Kind.TEXT, call -> Optional.empty(), typed -> List.of());
  }

  /** With this form where nothing is typed after the command. */
  Asked opening(Form form) {
    return new Asked(
        name,
        reply,
        kind,
        call -> call.options().isEmpty() ? Optional.of(form) : Optional.empty(),
        suggestions);
  }

  Asked suggesting(Function<String, List<Choice>> choices) {
    return new Asked(name, reply, CommandSpec.Kind.SUGGESTED, asks, choices);
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        name, "A command.", List.of(new CommandSpec.Option(OPTION, "A name.", false, kind)));
  }

  @Override
  public Answer answer(CommandCall call) {
    return reply.apply(call);
  }

  @Override
  public Optional<Form> form(CommandCall call) {
    return asks.apply(call);
  }

  @Override
  public List<Choice> suggest(String option, String typed, Asker asker) {
    return option.equals(OPTION) ? suggestions.apply(typed) : List.of();
  }
}
