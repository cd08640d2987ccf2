package io.assay.cli;

import io.assay.archive.StoredBriefs;
import io.assay.chat.console.Console;
import io.assay.chat.console.ProgressLine;
import io.assay.config.ConfigReader;
import io.assay.config.ConfigRefused;
import io.assay.config.LastGood;
import io.assay.config.Settings;
import io.assay.post.SyncProgress;
import io.assay.subscription.Backtest;
import io.assay.subscription.Backtester;
import io.assay.subscription.DidYouMean;
import io.assay.subscription.LiveSubscriptions;
import io.assay.subscription.Subscription;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code backtest}: what subscriptions would have done with the posts of the last weeks. */
@Command(
    name = "backtest",
    description = {
      "Tries the subscriptions of the files, and those made in chat, on stored posts: how many would",
      "have matched, when most, and what each destination would get more or less than it gets by the",
      "files that an Assay with this database took last. To try a change before it holds, copy the",
      "folder, change the copy, and give it as --config."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:tried",
      "1:the configuration has mistakes, or nothing is stored",
      "2:the call is wrong"
    })
final class BacktestCommand implements Callable<Integer> {
  private static final int MOST_DAYS = 3650;

  /** What holds where no Assay ran. */
  private static final LiveSubscriptions NOTHING = new LiveSubscriptions(List.of());

  /** What takes less needs no bar. */
  private static final Duration UNNOTICED = Duration.ofMillis(1_500);

  @Option(
      names = "--subscription",
      paramLabel = "NAME",
      description = "Only this one, with its newest posts.")
  private @Nullable String subscription;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "Of so many days (default: ${DEFAULT-VALUE}).")
  private int days = 30;

  @Mixin private ConfigOption config = new ConfigOption();
  @Spec private CommandSpec spec;

  /** What holds now, as far as that is known. */
  private record Held(Settings settings, Instant since) {}

  @Override
  public Integer call() {
    if (days < 1 || days > MOST_DAYS) {
      throw new ParameterException(spec.commandLine(), "--days is a number from 1 to " + MOST_DAYS);
    }
    Settings settings = config.readOrFail().settings();
    try (DryRun run = new DryRun(settings)) {
      StoredBriefs briefs =
          run.briefs()
              .orElseThrow(
                  () ->
                      new Failure(
                          "No post is stored: there is no database at %s yet. Start Assay once."
                              .formatted(settings.store().place())));
      Optional<Held> held = held(settings);
      LiveSubscriptions tried = run.all(settings);
      int chosen = chosen(tried.current().all());
      LiveSubscriptions now = held.map(Held::settings).map(run::all).orElse(NOTHING);
      Backtester tester = new Backtester(now.current(), tried.current(), ZoneId.systemDefault());
      read(briefs, tester);
      BacktestText text =
          new BacktestText(tester, tried, days, held.map(Held::since), Instant.now());
      List<Backtest> results = tester.results();
      PrintWriter out = spec.commandLine().getOut();
      out.print(chosen < 0 ? text.table(results) : text.detail(results.get(chosen)));
      out.flush();
    }
    return 0;
  }

  private Optional<Held> held(Settings settings) {
    Optional<LastGood.Kept> kept =
        LastGood.beside(settings.store()).flatMap(last -> last.findAny(config.folder()));
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    try {
      ConfigReader reader = new ConfigReader(System::getenv, InstantSource.system());
      Settings holds = reader.read(kept.get().files()).settings();
      return Optional.of(new Held(holds, kept.get().at()));
    } catch (ConfigRefused e) {
      spec.commandLine()
          .getErr()
          .println("What holds now cannot be read here: " + e.mistakes().get(0).text());
      return Optional.empty();
    }
  }

  /** Its place; -1 for all. */
  private int chosen(List<Subscription> all) {
    if (subscription == null) {
      return -1;
    }
    List<String> names = all.stream().map(Subscription::name).toList();
    for (int at = 0; at < names.size(); at++) {
      if (names.get(at).equalsIgnoreCase(subscription)) {
        return at;
      }
    }
    throw new Failure(
        "there is no subscription \""
            + subscription
            + "\""
            + DidYouMean.question(subscription, names));
  }

  private void read(StoredBriefs briefs, Backtester tester) {
    Instant begun = Instant.now();
    Instant from = begun.minus(Duration.ofDays(days));
    try (Console console = Console.system();
        ProgressLine bar = new ProgressLine(console)) {
      SyncProgress progress =
          new SyncProgress("backtest", from, 0, 0, begun, begun, Optional.empty());
      briefs.since(
          from,
          tester::take,
          (done, posts) -> {
            Instant now = Instant.now();
            if (console.interactive() && now.isAfter(begun.plus(UNNOTICED))) {
              bar.accept(
                  new SyncProgress(
                      progress.source(), from, posts, done, begun, now, Optional.empty()));
            }
          });
    }
  }
}
