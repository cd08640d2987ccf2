package io.assay.cli;

import io.assay.chat.console.Console;
import io.assay.chat.console.ConsoleWriter;
import io.assay.config.Settings;
import io.assay.message.Message;
import io.assay.outbox.Entry;
import io.assay.outbox.History;
import io.assay.outbox.Pause;
import io.assay.outbox.State;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code outbox list}: what is owed. */
@Command(
    name = "list",
    description = {
      "Lists what is paused, what is owed in the order in which it goes, what is held back for a",
      "digest, quiet hours or a mute, and what was refused, newest first."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:listed", "1:the store cannot be read", "2:the call is wrong"})
final class OutboxListCommand implements Callable<Integer> {
  private static final int WIDTH = 100;
  private static final int INDENT = 10;

  @Option(
      names = "--state",
      arity = "1..*",
      split = ",",
      paramLabel = "STATE",
      description =
          "Only these: held (back), owed, claimed (on its way), unknown (the answer was lost), delivered, refused, digested (a digest says it), dropped. Default: what is not at its end, and refused.")
  private List<State> states = new ArrayList<>();

  @Option(
      names = "--destination",
      paramLabel = "DEST",
      description = "Only what goes there: a destination, or a whole platform.")
  private String destination = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many (default: ${DEFAULT-VALUE}).")
  private int limit = 50;

  @Option(names = "--json", description = "One JSON array, a message on each line.")
  private boolean json;

  @Mixin private ConfigOption config = new ConfigOption();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit is at least 1");
    }
    Settings settings = config.readOrFail().settings();
    Optional<OutboxStore> open = OutboxStore.open(settings);
    PrintWriter out = spec.commandLine().getOut();
    if (open.isEmpty()) {
      out.println(json ? "[]" : OutboxStore.nothing(settings));
      return 0;
    }
    try (OutboxStore store = open.get()) {
      History.Choice choice = choice(store);
      List<Entry> entries = store.history().list(choice, limit);
      if (json) {
        out.println(EntryJson.array(entries));
      } else {
        write(store, entries);
      }
      sayWhatIsLeftOut(store.history().count(choice) - entries.size());
    }
    return 0;
  }

  private History.Choice choice(OutboxStore store) {
    Set<State> wanted = EnumSet.copyOf(History.OPEN);
    wanted.addAll(List.of(State.HELD, State.REFUSED));
    String known =
        destination.isEmpty() ? "" : store.known(destination, store.history().destinations());
    return new History.Choice(states.isEmpty() ? wanted : states, known, Instant.EPOCH);
  }

  private void write(OutboxStore store, List<Entry> entries) {
    Instant now = Instant.now();
    int width = width();
    List<String> lines = new ArrayList<>();
    List<String> nodes = store.nodes(now);
    if (!nodes.isEmpty()) {
      lines.add("Nodes");
      nodes.forEach(node -> lines.add("  " + node));
    }
    List<Pause> pauses = store.pauses().all();
    if (!pauses.isEmpty()) {
      lines.add("Paused");
      pauses.forEach(pause -> lines.addAll(paused(pause, width, now)));
    }
    EntryTable table = new EntryTable(width, now);
    List<Entry> open = entries.stream().filter(Entry::isOpen).toList();
    List<Entry> held = entries.stream().filter(entry -> entry.hold().isPresent()).toList();
    List<Entry> closed =
        entries.stream().filter(entry -> !entry.isOpen() && entry.hold().isEmpty()).toList();
    section(lines, "Owed, in the order in which it goes", table, open, "NEXT");
    section(lines, "Held back, in the order in which it is released", table, held, "RELEASED");
    section(lines, "Not owed any more, newest first", table, closed, "AGO");
    if (entries.isEmpty()) {
      lines.add(
          states.isEmpty()
              ? "Nothing is owed or held back, and nothing was refused."
              : "There is none.");
    }
    lines.forEach(spec.commandLine().getOut()::println);
  }

  /** Why it takes nothing is shown whole: it says what to do. */
  private static List<String> paused(Pause pause, int width, Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add("  " + pause.destination() + "  " + EntryWords.pause(pause, now));
    if (!pause.byHand()) {
      ConsoleWriter.text(Message.of(pause.why()), width - INDENT, false)
          .lines()
          .forEach(line -> lines.add(" ".repeat(INDENT) + line));
    }
    return lines;
  }

  private static void section(
      List<String> lines, String heading, EntryTable table, List<Entry> entries, String when) {
    if (!entries.isEmpty()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.add(heading);
      lines.addAll(table.lines(entries, when));
    }
  }

  private static int width() {
    try (Console console = Console.system()) {
      return console.interactive() ? console.width() : WIDTH;
    }
  }

  private void sayWhatIsLeftOut(int count) {
    if (count > 0) {
      spec.commandLine()
          .getErr()
          .println(
              "%s more; --limit %d shows all".formatted(EntryWords.messages(count), limit + count));
    }
  }
}
