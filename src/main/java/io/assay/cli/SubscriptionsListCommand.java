package io.assay.cli;

import io.assay.message.ForeignText;
import io.assay.subscription.ChatSubscriptions.Entry;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code subscriptions list}: what was made in chat, by whom, and whether it holds. */
@Command(
    name = "list",
    description = "Shows the subscriptions made in chat, and whether they hold.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:shown", "1:the store cannot be read", "2:the call is wrong"})
final class SubscriptionsListCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (SubscriptionsStore store = SubscriptionsStore.openOrFail(config.readOrFail().settings())) {
      PrintWriter out = spec.commandLine().getOut();
      List<Entry> all = store.chat().all();
      if (all.isEmpty()) {
        out.println("No subscription was made in chat.");
      }
      all.forEach(entry -> out.println(line(entry)));
    }
    return 0;
  }

  private static String line(Entry entry) {
    String state =
        entry.trouble().isEmpty()
            ? (entry.stored().paused() ? "; paused" : "")
            : "; does not hold: ";
    return ForeignText.harmlessLine(
        "%s to %s, made by %s %s%s%s"
            .formatted(
                entry.stored().name(),
                entry.stored().destination(),
                entry.stored().made().who(),
                entry.stored().made().at().truncatedTo(ChronoUnit.SECONDS),
                state,
                entry.trouble()));
  }
}
