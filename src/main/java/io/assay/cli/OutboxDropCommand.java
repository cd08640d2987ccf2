package io.assay.cli;

import io.assay.chat.console.Console;
import io.assay.outbox.Entry;
import io.assay.outbox.Kind;
import io.assay.outbox.State;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code outbox drop}: a message that nobody needs is not sent. */
@Command(
    name = "drop",
    description = {
      "Drops a message that is owed or was refused: it is not sent, and nothing waits for it.",
      "Asks before it does so."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:dropped", "1:not dropped; standard error says why", "2:the call is wrong"})
final class OutboxDropCommand implements Callable<Integer> {
  @Parameters(paramLabel = "KEY", description = "Its key, or enough of its beginning.")
  private String key = "";

  @Option(names = "--yes", description = "Does not ask.")
  private boolean yes;

  @Mixin private ConfigOption config = new ConfigOption();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (OutboxStore store = OutboxStore.openOrFail(config.readOrFail().settings())) {
      Entry entry = store.only(key);
      PrintWriter out = spec.commandLine().getOut();
      out.println(EntryWords.key(entry) + "  " + EntryWords.brief(entry));
      String warning = warning(entry, store.history().takenIn(entry));
      if (!warning.isEmpty()) {
        out.println(warning);
      }
      out.flush();
      if (!yes && !isConfirmed()) {
        throw new Failure("Not dropped.");
      }
      drop(store, entry);
      out.println("Dropped; outbox retry " + EntryWords.key(entry) + " owes it again.");
    }
    return 0;
  }

  /** What it means where it is not plain. */
  private static String warning(Entry entry, int takenIn) {
    if (entry.state() == State.UNKNOWN) {
      return "It may stand there already: its answer was lost. Dropped, it is not looked for, and not changed when its post is.";
    }
    return entry.key().kind() == Kind.DIGEST && takenIn > 0
        ? "%s that it says in their place are then not said either."
            .formatted(EntryWords.messages(takenIn))
        : "";
  }

  private static boolean isConfirmed() {
    try (Console console = Console.system()) {
      if (!console.interactive()) {
        throw new Failure(
            "Not dropped: there is no terminal to ask on; with --yes it is not asked.");
      }
      return console.confirms("Drop it?");
    }
  }

  private static void drop(OutboxStore store, Entry entry) {
    Optional<String> whyNot = store.amendments().drop(entry, Instant.now());
    if (whyNot.isPresent()) {
      throw new Failure(EntryWords.key(entry) + " is not dropped: " + whyNot.get());
    }
  }
}
