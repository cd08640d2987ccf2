package io.assay.cli;

import io.assay.brief.Brief;
import io.assay.config.Settings;
import io.assay.config.SourceSettings;
import io.assay.subscription.DidYouMean;
import io.assay.subscription.Expectation;
import io.assay.subscription.Judgement;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code routes}: who would get a post, when, and why. */
@Command(
    name = "routes",
    description = {
      "Shows what each subscription, of the files or made in chat, makes of a post, and what would",
      "be sent where and when if it were new. It decides as a running Assay does, but what is muted",
      "and how much was said in the last hour do not count. Nothing is sent."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:shown; with --expect: it goes where it is expected to",
      "1:there is no such post, or the configuration has mistakes; with --expect: it goes elsewhere",
      "2:the call is wrong"
    })
final class RoutesCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "POST|FILE|-",
      description =
          "A stored post by its number, source/number or address; or any post as WordPress' REST API serves it: a file, an address, or - for standard input.")
  private String post = "";

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description =
          "The source that a post which is not stored is taken to be from. Without it: the one whose site it is from, or the only one.")
  private String source = "";

  @Option(
      names = "--expect",
      paramLabel = "NAME",
      split = ",",
      description =
          "The subscriptions or destinations that it is to reach, and no others; \"\" for none.")
  private @Nullable List<String> expect;

  @Option(names = "--json", description = "As one JSON object.")
  private boolean json;

  @Mixin private ConfigOption config = new ConfigOption();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Settings settings = config.readOrFail().settings();
    refuseUnknownSource(settings.sources());
    try (DryRun run = new DryRun(settings)) {
      Brief brief = run.one(post.strip(), source);
      Judgement judgement = run.all(settings).current().judge(brief);
      List<Expectation.Miss> misses = misses(judgement);
      Instant now = Instant.now();
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(RoutesJson.of(brief, judgement, misses, now));
      } else {
        out.print(RoutesText.of(brief, judgement, now));
        out.flush();
        misses.forEach(miss -> spec.commandLine().getErr().println(RoutesText.line(miss)));
      }
      return misses.isEmpty() ? 0 : 1;
    }
  }

  private void refuseUnknownSource(List<SourceSettings> sources) {
    List<String> names = sources.stream().map(SourceSettings::name).toList();
    if (!source.isEmpty() && !names.contains(source)) {
      throw new Failure(
          "there is no source \"" + source + "\"" + DidYouMean.questionOrAll(source, names));
    }
  }

  private List<Expectation.Miss> misses(Judgement judgement) {
    if (expect == null) {
      return List.of();
    }
    List<String> names = expect.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
    Expectation expectation = new Expectation(names, List.of());
    return Stream.concat(
            expectation.misses(judgement.decisions()).stream(),
            expectation.surprises(judgement.decisions()).stream())
        .toList();
  }
}
