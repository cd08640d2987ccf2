package io.assay.chat.discord;

import io.assay.message.Choice;
import io.assay.message.Excerpt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/**
 * Choices as Discord shows them, suggested or to pick from: at most 25, each value once, labels and
 * values of 1 to 100 characters.
 */
final class Choices {
  private Choices() {}

  static List<Command.Choice> suggested(List<Choice> choices) {
    return labels(choices).entrySet().stream()
        .map(choice -> new Command.Choice(choice.getValue(), choice.getKey()))
        .toList();
  }

  static List<SelectOption> toPick(List<Choice> choices) {
    return labels(choices).entrySet().stream()
        .map(choice -> SelectOption.of(choice.getValue(), choice.getKey()))
        .toList();
  }

  /** By value, in order. A value is never cut: another one would be asked for. */
  private static Map<String, String> labels(List<Choice> choices) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (Choice choice : choices) {
      String label = Excerpt.cut(Markup.clean(choice.label()), OptionData.MAX_CHOICE_NAME_LENGTH);
      boolean isValue =
          !choice.value().isBlank()
              && choice.value().length() <= OptionData.MAX_CHOICE_VALUE_LENGTH;
      if (isValue && !label.isEmpty() && labels.size() < OptionData.MAX_CHOICES) {
        labels.putIfAbsent(choice.value(), label);
      }
    }
    return labels;
  }
}
