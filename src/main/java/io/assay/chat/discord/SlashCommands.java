package io.assay.chat.discord;

import io.assay.command.Asker;
import io.assay.command.CommandCall;
import io.assay.command.CommandSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /ree} as Discord offers it. It is registered only when it differs from what stands there:
 * <a
 * href="https://docs.discord.com/developers/interactions/application-commands#registering-a-command">200
 * creates a day</a> are allowed. Other commands of the application are left alone. It is offered in
 * servers alone, where their admins say who may use it.
 */
final class SlashCommands {
  static final String NAME = "ree";
  private static final String PUBLIC = "public";
  private static final String FOR_ALL = "Show the answer to everybody here";

  private static final Logger log = LoggerFactory.getLogger(SlashCommands.class);

  private SlashCommands() {}

  static void register(JDA jda, List<CommandSpec> specs) {
    try {
      register(jda, data(specs));
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  private static void register(JDA jda, SlashCommandData wanted) {
    jda.retrieveCommands()
        .queue(
            standing -> {
              if (standing.stream().noneMatch(command -> isSame(command, wanted))) {
                create(jda, wanted);
              }
            },
            SlashCommands::failed);
  }

  private static void create(JDA jda, SlashCommandData wanted) {
    jda.upsertCommand(wanted)
        .queue(
            created -> log.info("Discord: /{} is registered", created.getName()),
            SlashCommands::failed);
  }

  private static void failed(Throwable failure) {
    log.error(
        "Discord: /{} could not be registered: {}. It is tried again at the next start",
        NAME,
        Failure.words(failure));
  }

  private static SlashCommandData data(List<CommandSpec> specs) {
    return Commands.slash(NAME, "Rare-earth news, weighed")
        .setContexts(InteractionContextType.GUILD)
        .addSubcommands(
            specs.stream()
                .map(SlashCommands::subcommand)
                .map(asked -> asked.addOption(OptionType.BOOLEAN, PUBLIC, FOR_ALL))
                .toList());
  }

  private static SubcommandData subcommand(CommandSpec spec) {
    // Discord wants the required ones first; the sort keeps the order otherwise.
    return new SubcommandData(spec.name(), spec.description())
        .addOptions(
            spec.options().stream()
                .sorted(Comparator.comparing(option -> !option.required()))
                .map(SlashCommands::option)
                .toList());
  }

  private static OptionData option(CommandSpec.Option option) {
    boolean number = option.kind() == CommandSpec.Kind.NUMBER;
    OptionData data =
        new OptionData(
            type(option.kind()),
            option.name(),
            option.description(),
            option.required(),
            option.kind() == CommandSpec.Kind.SUGGESTED);
    return number ? data.setRequiredRange(option.least(), option.most()) : data;
  }

  private static OptionType type(CommandSpec.Kind kind) {
    return switch (kind) {
      case TEXT, SUGGESTED -> OptionType.STRING;
      case CHANNEL -> OptionType.CHANNEL;
      case NUMBER -> OptionType.INTEGER;
    };
  }

  private static boolean isSame(Command standing, SlashCommandData wanted) {
    return standing.getType() == Command.Type.SLASH
        && standing.getName().equals(NAME)
        && json(SlashCommandData.fromCommand(standing)).equals(json(wanted));
  }

  /** By way of the text, so that equal content is equal. */
  private static DataObject json(SlashCommandData command) {
    return DataObject.fromJson(command.toData().toJson());
  }

  /** What was typed. */
  static CommandCall call(SlashCommandInteractionEvent event, Asker asker) {
    String command = event.getSubcommandName() == null ? "" : event.getSubcommandName();
    Map<String, String> options =
        event.getOptions().stream()
            .filter(option -> !option.getName().equals(PUBLIC))
            .collect(Collectors.toMap(OptionMapping::getName, OptionMapping::getAsString));
    boolean forAll = event.getOption(PUBLIC, false, OptionMapping::getAsBoolean);
    return new CommandCall(command, options, 1, forAll, asker);
  }
}
