package io.assay.command;

import io.assay.message.Block;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import java.util.List;

/** What can be asked, for somebody who asked something else. */
final class Usage {
  private Usage() {}

  static Message of(String typed, List<CommandSpec> specs) {
    String head =
        typed.isEmpty() || typed.equals("help")
            ? "You can ask:"
            : "There is no command \"" + Excerpt.cut(typed, 40) + "\". You can ask:";
    return new Message(
        head,
        List.of(
            new Block.Paragraph(head),
            new Block.Bullets(specs.stream().map(Usage::line).toList())));
  }

  private static String line(CommandSpec spec) {
    StringBuilder line = new StringBuilder("/ree ").append(spec.name());
    for (CommandSpec.Option option : spec.options()) {
      String name = option.name().toUpperCase(java.util.Locale.ROOT);
      line.append(' ').append(option.required() ? name : "[" + name + "]");
    }
    return line.append(": ").append(spec.description()).toString();
  }
}
