package io.assay.cli;

import static java.util.stream.Collectors.joining;

import io.assay.brief.CaveatKind;
import io.assay.brief.caveat.CaveatSettings;
import io.assay.config.ConfigRefused;
import io.assay.config.Configuration;
import io.assay.config.Mistake;
import io.assay.config.Settings;
import io.assay.store.StoreUnavailable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code check}: is the configuration right? */
@Command(
    name = "check",
    description = "Says whether the configuration is right, or names every mistake with its place.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:right; without --strict there may be warnings",
      "1:mistakes, or a post goes elsewhere than expected, or the store cannot be read, or with --strict: warnings",
      "2:the call is wrong"
    })
final class CheckCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--strict", description = "Take warnings for mistakes.")
  private boolean strict;

  @Spec private CommandSpec spec;

  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<Mistake> warnings = new ArrayList<>();

  @Override
  public Integer call() {
    try {
      return judge(config.read());
    } catch (ConfigRefused e) {
      mistakes.addAll(e.mistakes());
      e.readable().ifPresentOrElse(this::look, () -> warnings.addAll(e.warnings()));
      sayAll();
      config.lastGood(e).ifPresent(last -> spec.commandLine().getErr().println(goesOn(last.at())));
      return 1;
    }
  }

  private int judge(Configuration configuration) {
    boolean looked = look(configuration);
    sayAll();
    if (!looked || !mistakes.isEmpty() || (strict && !warnings.isEmpty())) {
      return 1;
    }
    spec.commandLine().getOut().println(summary(configuration.settings()));
    return 0;
  }

  /** Finds what is wrong besides; false where the store cannot be read, which is said. */
  private boolean look(Configuration read) {
    warnings.addAll(read.warnings());
    warnings.addAll(read.warnings(DryRun.ruleCheck(read.settings())));
    try (DryRun run = new DryRun(read.settings())) {
      run.nameCheck().map(read::warnings).ifPresent(warnings::addAll);
      Expectations expectations = new Expectations(run, config.folder()).check(read);
      mistakes.addAll(expectations.mistakes());
      warnings.addAll(expectations.warnings());
      return true;
    } catch (StoreUnavailable e) {
      spec.commandLine().getErr().println(e.getMessage());
      return false;
    }
  }

  private void sayAll() {
    mistakes.stream().sorted(Mistake.AS_READ).forEach(spec.commandLine().getErr()::println);
    warnings.stream()
        .sorted(Mistake.AS_READ)
        .forEach(warning -> spec.commandLine().getErr().println(warning + " (warning)"));
  }

  private String goesOn(Instant since) {
    return "%s of %s, which was right, goes on to hold, also after a restart."
        .formatted(config.folder(), since.truncatedTo(ChronoUnit.SECONDS));
  }

  private String summary(Settings settings) {
    return config.folder()
        + " is right: "
        + counted(settings.sources().size(), "source")
        + ", "
        + counted(settings.subscriptions().size(), "subscription")
        + off(settings.briefs().caveats())
        + ".";
  }

  /** What is not looked for is easily forgotten. */
  private static String off(CaveatSettings caveats) {
    String kinds =
        caveats.rulesOff().keySet().stream().sorted().map(CaveatKind::key).collect(joining(", "));
    String hosts = caveats.hostsOff().keySet().stream().sorted().collect(joining(", "));
    return (kinds.isEmpty() ? "" : "; not looked for: " + kinds)
        + (hosts.isEmpty() ? "" : "; not in the register: " + hosts);
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
