package io.assay.chat.discord;

import io.assay.message.Choice;
import io.assay.message.Excerpt;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** Suggestions as Discord shows them: at most 25, labels and values of 1 to 100 characters. */
final class Choices {
  private Choices() {}

  static List<Command.Choice> of(List<Choice> choices) {
    return choices.stream()
        .filter(Choices::canBePicked)
        .limit(OptionData.MAX_CHOICES)
        .map(choice -> new Command.Choice(label(choice), choice.value()))
        .toList();
  }

  /** A value is never cut: another one would be asked for. */
  private static boolean canBePicked(Choice choice) {
    return !choice.value().isEmpty()
        && choice.value().length() <= OptionData.MAX_CHOICE_VALUE_LENGTH
        && !label(choice).isEmpty();
  }

  private static String label(Choice choice) {
    return Excerpt.cut(Markup.clean(choice.label()), OptionData.MAX_CHOICE_NAME_LENGTH);
  }
}
