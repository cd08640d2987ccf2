package io.assay.cli;

import io.assay.chat.console.Console;
import io.assay.chat.console.ProgressLine;
import io.assay.config.Settings;
import io.assay.post.SyncLog;
import io.assay.post.SyncProgress;
import io.assay.store.Database;
import io.assay.store.Move;
import io.assay.store.RunLock;
import io.assay.store.StoreSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code migrate}: from a database file to a PostgreSQL server. */
@Command(
    name = "migrate",
    description = {
      "Moves all that is known and owed from a database file of H2 to the PostgreSQL database that",
      "store.url names. Nothing may run on either. It can be broken off and repeated until Assay has run",
      "on the new one; the file stays as it is."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all of it is there, counted",
      "1:it is not; nothing is there twice, and the same command goes on",
      "2:the call is wrong"
    })
final class MigrateCommand implements Callable<Integer> {
  private static final String FILE = "jdbc:h2:file:";
  private static final String ENDING = ".mv.db";

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "The database file, or its address jdbc:h2:file:… (default: ${DEFAULT-VALUE}).",
      defaultValue = "./data/assay")
  private String from = "";

  @Mixin private ConfigOption config = new ConfigOption();

  @Override
  public Integer call() {
    Settings settings = config.readOrFail().settings();
    if (!settings.store().isServer()) {
      throw new Failure(
          "store.url is "
              + settings.store().place()
              + ": name there the PostgreSQL database that all is to be moved to, jdbc:postgresql://host/assay");
    }
    StoreSettings file = new StoreSettings(FILE + path());
    if (!file.exists()) {
      throw new Failure("There is no database at " + file.place() + ": say where with --from");
    }
    try (RunLock lock = lock(file);
        Database source = Database.open(file);
        Database target = Database.open(settings.store());
        Console console = Console.system()) {
      move(new Move(source, file.place(), target), console);
      console.print("Now in " + settings.store().place() + ": " + Contents.of(target));
    }
    return 0;
  }

  /** However it is written, it is the same file in another call. */
  private Path path() {
    String written = from.startsWith(FILE) ? from.substring(FILE.length()) : from;
    String name =
        written.endsWith(ENDING)
            ? written.substring(0, written.length() - ENDING.length())
            : written;
    return Path.of(name).toAbsolutePath().normalize();
  }

  private static void move(Move move, Console console) {
    if (!console.interactive()) {
      print(move.run(progress -> {}, Instant.now()), console);
      return;
    }
    console.takeLog();
    try (ProgressLine bar = new ProgressLine(console, " rows")) {
      print(move.run(shown(bar), Instant.now()), console);
    }
  }

  private static Consumer<Move.Progress> shown(ProgressLine bar) {
    return progress ->
        bar.accept(
            new SyncProgress(
                progress.table(),
                SyncLog.BEGINNING,
                progress.wanted(),
                progress.done(),
                Instant.now(),
                Instant.now(),
                Optional.empty()));
  }

  private static void print(Map<String, Long> moved, Console console) {
    moved.forEach(
        (table, rows) -> {
          if (rows > 0) {
            console.print(String.format(Locale.ENGLISH, "%s: %,d", table, rows));
          }
        });
  }

  private static RunLock lock(StoreSettings file) {
    return RunLock.take(file)
        .orElseThrow(() -> new Failure("Assay runs on " + file.place() + ". Stop it first."));
  }
}
