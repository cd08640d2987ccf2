package io.assay.chat.console;

import io.assay.command.Answer;
import io.assay.command.Asker;
import io.assay.command.Command;
import io.assay.command.CommandCall;
import io.assay.command.CommandSpec;
import io.assay.message.Choice;
import java.util.List;

/** Answers what it was asked, and knows two organizations, the first by another name too. */
final class Echo implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec.Option name =
        new CommandSpec.Option("name", "Its name", true, CommandSpec.Kind.SUGGESTED);
    return new CommandSpec("org", "Posts about an organization", List.of(name));
  }

  @Override
  public Answer answer(CommandCall call) {
    return Answer.of("org is [" + call.option("name") + "]");
  }

  @Override
  public List<Choice> suggest(String option, String typed, Asker asker) {
    return typed.startsWith("BG")
        ? List.of(new Choice("Baogang\033[2J Group (3)", "baogang-group"))
        : List.of(new Choice("Zeta (9)", "zeta"), new Choice("Alpha (1)", "alpha"));
  }
}
