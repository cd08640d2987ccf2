package io.assay.cli;

import io.assay.outbox.Entry;
import io.assay.outbox.History;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code outbox show}: all about one message. */
@Command(
    name = "show",
    description = "Shows a message: what it says, every attempt, and where it stands.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:shown",
      "1:there is no such message, or more than one",
      "2:the call is wrong"
    })
final class OutboxShowCommand implements Callable<Integer> {
  @Parameters(paramLabel = "KEY", description = "Its key, or enough of its beginning.")
  private String key = "";

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Mixin private ConfigOption config = new ConfigOption();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (OutboxStore store = OutboxStore.openOrFail(config.readOrFail().settings())) {
      Entry entry = store.only(key);
      List<History.Attempted> attempts = store.history().attempts(entry);
      int takenIn = store.history().takenIn(entry);
      spec.commandLine()
          .getOut()
          .println(
              json
                  ? EntryJson.of(entry, attempts, takenIn)
                  : EntryText.of(entry, attempts, takenIn, Instant.now()));
    }
    return 0;
  }
}
