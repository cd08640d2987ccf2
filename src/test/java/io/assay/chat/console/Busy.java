package io.assay.chat.console;

import io.assay.command.Answer;
import io.assay.command.Asker;
import io.assay.command.Command;
import io.assay.command.CommandCall;
import io.assay.command.CommandSpec;
import io.assay.message.Choice;
import java.util.List;

/** Does some work whatever it is asked, as a query does. */
record Busy(Runnable work) implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec.Option name =
        new CommandSpec.Option("name", "Anything", true, CommandSpec.Kind.SUGGESTED);
    return new CommandSpec("busy", "Works", List.of(name));
  }

  @Override
  public Answer answer(CommandCall call) {
    work.run();
    return Answer.of("done");
  }

  @Override
  public List<Choice> suggest(String option, String typed, Asker asker) {
    work.run();
    return List.of(new Choice("Done (1)", "done"));
  }
}
