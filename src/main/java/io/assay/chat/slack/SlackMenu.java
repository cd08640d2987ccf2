package io.assay.chat.slack;

import io.assay.command.Asker;
import io.assay.command.CommandSpec;
import io.assay.command.Commands;
import io.assay.message.Choice;
import io.assay.message.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code /ree} alone opens, since Slack completes nothing that is typed after a command: one
 * field that offers all that can be asked as it is typed into.
 */
final class SlackMenu {
  static final String LINE = "line";

  /** Its command is none: what is picked is a line as it is typed after {@code /ree}. */
  static final Form FORM =
      new Form(
          "Ask Assay",
          "",
          Map.of(),
          List.of(new Form.Suggested(LINE, "What do you want to know?", true)));

  /** So that one command leaves room for the others. */
  private static final int OF_EACH = 20;

  private final Commands commands;

  SlackMenu(Commands commands) {
    this.commands = commands;
  }

  /** Lines that what is typed could become: "ba" may be org baogang-group, or search ba. */
  List<Choice> choices(String typed, Asker asker) {
    String[] words = typed.strip().split("\\s+", 2);
    String first = words[0].toLowerCase(Locale.ROOT);
    List<Choice> named = new ArrayList<>();
    List<Choice> found = new ArrayList<>();
    for (CommandSpec spec : commands.specs()) {
      if (words.length == 2 && spec.name().equals(first)) {
        return about(spec, words[1], asker);
      }
      if (spec.name().startsWith(first)) {
        named.add(new Choice(spec.name() + ": " + spec.description(), spec.name()));
      }
      found.addAll(about(spec, typed.strip(), asker));
    }
    named.addAll(found);
    return named;
  }

  private List<Choice> about(CommandSpec spec, String typed, Asker asker) {
    if (typed.isEmpty() || spec.options().isEmpty()) {
      return List.of();
    }
    CommandSpec.Option option = spec.options().get(0);
    List<Choice> values =
        switch (option.kind()) {
          case SUGGESTED -> commands.suggest(spec.name(), option.name(), typed, asker);
          case TEXT -> List.of(new Choice(typed, typed));
          case NUMBER, CHANNEL -> List.of();
        };
    return values.stream()
        .limit(OF_EACH)
        .map(
            value ->
                new Choice(spec.name() + ": " + value.label(), spec.name() + " " + value.value()))
        .toList();
  }
}
