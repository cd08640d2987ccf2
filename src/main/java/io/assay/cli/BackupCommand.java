package io.assay.cli;

import io.assay.config.Settings;
import io.assay.store.Backups;
import io.assay.store.Database;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup FILE}: a copy of the database, also while Assay runs. */
@Command(
    name = "backup",
    description = {
      "Copies the database as it is at this moment into one file (ZIP), also while Assay runs, and looks",
      "whether the copy can be read. The configuration is not in it, and the index needs no backup."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the file is there and was read",
      "1:it could not be written, or there is one already",
      "2:the call is wrong"
    })
final class BackupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "Where to; it must not be there yet.")
  private Path file = Path.of("");

  @Mixin private ConfigOption config = new ConfigOption();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Settings settings = config.readOrFail().settings();
    Backups backups = Backups.of(settings.store());
    if (!settings.store().exists()) {
      throw new Failure("There is no database at " + settings.store().place() + " yet.");
    }
    try (Database database = Database.open(settings.store())) {
      backups.write(database, file);
      spec.commandLine().getOut().println(file + ": " + Contents.of(database));
    }
    return 0;
  }
}
