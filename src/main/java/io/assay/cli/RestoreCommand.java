package io.assay.cli;

import io.assay.config.Settings;
import io.assay.message.Ago;
import io.assay.outbox.Doubts;
import io.assay.store.Backups;
import io.assay.store.Database;
import io.assay.store.RunLock;
import io.assay.store.UnpackedBackup;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore FILE}: a backup becomes the database. */
@Command(
    name = "restore",
    description = {
      "Puts a backup in the place of the database, and keeps the one before it beside it. Assay must not",
      "run. What was said since the backup is not said again where the platform shows it."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:restored",
      "1:Assay runs, or the file is no backup, or one of a newer Assay; nothing changed",
      "2:the call is wrong"
    })
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "What backup wrote, or a migration kept.")
  private Path file = Path.of("");

  @Mixin private ConfigOption config = new ConfigOption();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Settings settings = config.readOrFail().settings();
    Backups backups = Backups.of(settings.store());
    try (RunLock lock = lock(settings);
        UnpackedBackup backup = backups.unpack(file)) {
      String contents = prepare(backup, settings);
      PrintWriter out = spec.commandLine().getOut();
      backups
          .putInPlace(backup)
          .ifPresent(aside -> out.println("What was there until now is kept as " + aside));
      out.printf("Restored as of %s: %s%n", Ago.exact(backup.madeAt(), Instant.now()), contents);
      out.println(
          "What is owed may have been delivered since. It is looked for on the platform before it is sent,"
              + " and so is all that was published until now; a digest may name a post again.");
      return 0;
    }
  }

  private static String prepare(UnpackedBackup backup, Settings settings) {
    try (Database database = backup.open()) {
      Doubts.raise(database, settings.delivery().settling(), Instant.now());
      return Contents.of(database);
    }
  }

  private static RunLock lock(Settings settings) {
    return RunLock.take(settings.store())
        .orElseThrow(
            () ->
                new Failure(
                    "Assay runs on "
                        + settings.store().place()
                        + ". Stop it first; nothing was changed."));
  }
}
