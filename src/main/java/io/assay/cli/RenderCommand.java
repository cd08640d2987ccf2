package io.assay.cli;

import io.assay.brief.Brief;
import io.assay.brief.BriefMessage;
import io.assay.brief.Briefer;
import io.assay.chat.console.ConsoleWriter;
import io.assay.chat.discord.DiscordMessage;
import io.assay.chat.slack.SlackMessage;
import io.assay.message.Message;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code render}: what a platform would be sent. */
@Command(
    name = "render",
    description =
        "Prints the exact JSON (console: the text) that a platform would be sent for a post.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:every post was read", "1:a post could not be read", "2:the call is wrong"})
final class RenderCommand implements Callable<Integer> {
  @Option(names = "--platform", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
  private Platform platform;

  @Option(names = "--full", description = "The whole brief instead of the alert.")
  private boolean full;

  @Mixin private PostInput input = new PostInput();
  @Mixin private ConfigOption config = new ConfigOption();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Briefer briefer = config.brieferOrFail();
    return input.each(
        spec,
        post -> {
          Brief brief = briefer.brief(post);
          Message message = full ? BriefMessage.full(brief) : BriefMessage.alert(brief);
          spec.commandLine().getOut().println(platform.render(message));
        });
  }

  /** Who would be sent it. */
  enum Platform {
    SLACK {
      @Override
      String render(Message message) {
        return SlackMessage.json(message);
      }
    },
    DISCORD {
      @Override
      String render(Message message) {
        return DiscordMessage.json(message);
      }
    },
    CONSOLE {
      @Override
      String render(Message message) {
        return ConsoleWriter.text(message, ConsoleWriter.WIDTH, false);
      }
    };

    abstract String render(Message message);

    /** As it is typed. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
