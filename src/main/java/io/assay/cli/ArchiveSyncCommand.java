package io.assay.cli;

import io.assay.app.ArchiveSync;
import io.assay.app.ProgressLines;
import io.assay.chat.console.Console;
import io.assay.chat.console.ProgressLine;
import io.assay.config.Settings;
import io.assay.config.SourceSettings;
import io.assay.post.Poll;
import io.assay.post.SyncLog;
import io.assay.post.SyncProgress;
import io.assay.store.Database;
import io.assay.subscription.DidYouMean;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code archive sync}: the texts of older posts are fetched. */
@Command(
    name = "sync",
    description = {
      "Fetches the texts of posts of which only the title is stored, newest first. They are stored,",
      "and nobody is told of them. It asks no more often than the source's pause allows, can be stopped",
      "at any time (Ctrl-C), and goes on where it was."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done; posts that could not be read are named",
      "1:stopped, or a source cannot be read; the same command goes on",
      "2:the call is wrong"
    })
final class ArchiveSyncCommand implements Callable<Integer> {
  /** More are counted, not named. */
  private static final int MOST_NAMED = 20;

  @Option(names = "--source", paramLabel = "NAME", description = "Only this source.")
  private @Nullable String source;

  @Option(
      names = "--since",
      paramLabel = "T",
      converter = Since.class,
      description = "Only what was published since then: 90d, 2y, or a date; else all.")
  private Instant since = SyncLog.BEGINNING;

  @Mixin private ConfigOption config = new ConfigOption();

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = config.readOrFail().settings();
    List<String> sources = sources(settings);
    try (Database database = Database.open(settings.store());
        Console console = Console.system()) {
      if (!console.interactive()) {
        ProgressLines lines = new ProgressLines(InstantSource.system());
        return sync(settings, database, console, lines, sources);
      }
      console.takeLog();
      try (ProgressLine bar = new ProgressLine(console)) {
        return sync(settings, database, console, bar, sources);
      }
    }
  }

  private List<String> sources(Settings settings) {
    List<String> all = settings.sources().stream().map(SourceSettings::name).toList();
    if (source == null) {
      return all;
    }
    if (!all.contains(source)) {
      throw new Failure(
          "there is no source \"" + source + "\"" + DidYouMean.questionOrAll(source, all));
    }
    return List.of(source);
  }

  private int sync(
      Settings settings,
      Database database,
      Console console,
      Consumer<SyncProgress> view,
      List<String> sources)
      throws InterruptedException {
    CountDownLatch stop = new CountDownLatch(1);
    ArchiveSync sync =
        new ArchiveSync(
            settings,
            database,
            view,
            time -> stop.await(time.toMillis(), TimeUnit.MILLISECONDS),
            InstantSource.system());
    Stop orderly = new Stop(stop);
    console.onStop(
        () -> {
          sync.stop();
          orderly.run();
        });
    boolean whole = true;
    for (String name : sources) {
      if (stop.getCount() > 0) {
        ArchiveSync.Result result = sync.sync(name, since);
        result.skipped().stream()
            .limit(MOST_NAMED)
            .forEach(post -> console.print(line(name, post)));
        console.print(name + ": " + words(result));
        whole &= result.whole();
      }
    }
    return whole && stop.getCount() > 0 ? 0 : 1;
  }

  private static String line(String source, Poll.Skipped post) {
    return "skipped " + source + "/" + post.item() + ": " + post.why();
  }

  /** {@code 1,180 posts read, 12 gone, 3 skipped; 1,200 of 8,000 have their text now}. */
  private static String words(ArchiveSync.Result result) {
    String figures =
        String.format(
            Locale.ENGLISH,
            "%,d posts read, %,d gone, %,d skipped; %,d of %,d have their text now",
            result.read(),
            result.gone(),
            result.skipped().size(),
            result.holding().withBody(),
            result.holding().posts());
    return result.whole() ? figures : figures + "; not finished, the same command goes on";
  }
}
