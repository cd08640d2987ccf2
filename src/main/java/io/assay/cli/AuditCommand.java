package io.assay.cli;

import io.assay.command.AuditWords;
import io.assay.message.ForeignText;
import io.assay.subscription.AuditEntry;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit}: who changed or muted what in chat. */
@Command(
    name = "audit",
    description = "Shows who changed or muted what in chat, the latest first.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:shown", "1:the store cannot be read", "2:the call is wrong"})
final class AuditCommand implements Callable<Integer> {
  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Mixin private ConfigOption config = new ConfigOption();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (SubscriptionsStore store = SubscriptionsStore.openOrFail(config.readOrFail().settings())) {
      PrintWriter out = spec.commandLine().getOut();
      List<AuditEntry> changes = store.chat().changes(0, Math.max(1, limit));
      if (changes.isEmpty()) {
        out.println("Nobody changed or muted anything in chat yet.");
      }
      Instant now = Instant.now();
      changes.forEach(change -> out.println(ForeignText.harmlessLine(AuditWords.of(change, now))));
    }
    return 0;
  }
}
