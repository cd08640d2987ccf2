package io.assay.cli;

import static java.util.Comparator.comparingLong;

import io.assay.outbox.Entry;
import io.assay.outbox.History;
import io.assay.outbox.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code outbox retry}: what was given up is tried again. */
@Command(
    name = "retry",
    description = {
      "Makes a message due at once, after those before it: one that was refused or dropped by hand is",
      "owed again, one that waits for its next attempt waits no longer."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:due",
      "1:it cannot be retried; standard error says why",
      "2:the call is wrong"
    })
final class OutboxRetryCommand implements Callable<Integer> {
  /** What is to be retried: one, or all that were refused. */
  private static final class Which {
    @Parameters(paramLabel = "KEY", description = "Its key, or enough of its beginning.")
    private @Nullable String key;

    @Option(names = "--refused", required = true, description = "All that were refused.")
    private boolean refused;
  }

  @ArgGroup(multiplicity = "1")
  private Which which = new Which();

  @Option(
      names = "--since",
      paramLabel = "T",
      converter = Since.class,
      description =
          "With --refused: only what was refused since then: 30m, 2h, 3d, a date, or an instant as in JSON.")
  private @Nullable Instant since;

  @Mixin private ConfigOption config = new ConfigOption();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (since != null && !which.refused) {
      throw new ParameterException(spec.commandLine(), "--since goes with --refused");
    }
    try (OutboxStore store = OutboxStore.openOrFail(config.readOrFail().settings())) {
      List<Entry> entries = which.key == null ? refused(store) : List.of(store.only(which.key));
      if (entries.isEmpty()) {
        spec.commandLine().getOut().println("Nothing was refused.");
      }
      boolean all = true;
      for (Entry entry : entries) {
        all &= retry(store, entry);
      }
      return all ? 0 : 1;
    }
  }

  /** Oldest first, as they went. */
  private List<Entry> refused(OutboxStore store) {
    History.Choice choice =
        new History.Choice(List.of(State.REFUSED), "", since == null ? Instant.EPOCH : since);
    List<Entry> refused = new ArrayList<>(store.history().list(choice, Integer.MAX_VALUE));
    refused.sort(comparingLong(Entry::id));
    return refused;
  }

  private boolean retry(OutboxStore store, Entry entry) {
    Instant now = Instant.now();
    Optional<String> whyNot = store.amendments().retry(entry, now);
    if (whyNot.isPresent()) {
      spec.commandLine()
          .getErr()
          .println(EntryWords.name(entry) + ": not retried, " + whyNot.get());
      return false;
    }
    Entry retried = store.only(entry.key().token());
    // A running Assay may have sent it by now.
    String outlook =
        retried.isOpen() && retried.state() != State.CLAIMED
            ? EntryWords.outlook(retried, Instant.now())
            : "is " + EntryWords.state(retried);
    spec.commandLine().getOut().println(EntryWords.name(entry) + ": " + outlook);
    return true;
  }
}
