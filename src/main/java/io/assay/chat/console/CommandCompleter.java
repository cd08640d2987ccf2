package io.assay.chat.console;

import io.assay.command.Asker;
import io.assay.command.CommandSpec;
import io.assay.command.Commands;
import io.assay.message.Choice;
import io.assay.message.ForeignText;
import java.util.List;
import java.util.Locale;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;

/** Completes the name of a command, then the value it takes, as the command suggests. */
final class CommandCompleter implements Completer {
  /** More would scroll the answer out of sight. */
  private static final int MOST = 12;

  private final Commands commands;

  CommandCompleter(Commands commands) {
    this.commands = commands;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    String typed = line.word().substring(0, line.wordCursor());
    String command = line.words().get(0).toLowerCase(Locale.ROOT);
    if (line.wordIndex() == 0) {
      commands.specs().stream()
          .filter(spec -> spec.name().startsWith(typed.toLowerCase(Locale.ROOT)))
          .forEach(spec -> add(candidates, spec.name(), spec.name(), spec.description()));
    } else {
      commands.specs().stream()
          .filter(spec -> spec.name().equals(command))
          .flatMap(spec -> spec.options().stream().limit(1))
          .filter(option -> option.kind() == CommandSpec.Kind.SUGGESTED)
          .flatMap(
              option ->
                  commands.suggest(command, option.name(), typed, Asker.CONSOLE).stream()
                      .limit(MOST))
          .forEach(choice -> add(candidates, choice));
    }
  }

  private static void add(List<Candidate> candidates, Choice choice) {
    add(
        candidates,
        ForeignText.harmlessLine(choice.value()),
        ForeignText.harmlessLine(choice.label()),
        null);
  }

  private static void add(
      List<Candidate> candidates, String value, String label, @Nullable String description) {
    int rank = candidates.size();
    candidates.add(new Candidate(value, label, null, description, null, null, true, rank));
  }
}
