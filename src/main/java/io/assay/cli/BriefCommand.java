package io.assay.cli;

import io.assay.brief.Brief;
import io.assay.brief.BriefMessage;
import io.assay.brief.Briefer;
import io.assay.brief.caveat.CaveatRules;
import io.assay.chat.console.ConsoleWriter;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code brief}: what Assay reads out of a post. */
@Command(
    name = "brief",
    description = "Shows what Assay reads out of a post, or of each post of an array.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:every post was read", "1:a post could not be read", "2:the call is wrong"})
final class BriefCommand implements Callable<Integer> {
  @Mixin private PostInput input = new PostInput();

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Briefer briefer = new Briefer(CaveatRules.all());
    return input.each(
        spec,
        post -> {
          Brief brief = briefer.brief(post);
          out.println(
              json
                  ? BriefJson.of(brief)
                  : ConsoleWriter.text(BriefMessage.full(brief), ConsoleWriter.WIDTH, false));
        });
  }
}
