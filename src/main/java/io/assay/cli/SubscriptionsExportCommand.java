package io.assay.cli;

import io.assay.subscription.SubscriptionText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code subscriptions export}: what was made in chat, in the form of the file. */
@Command(
    name = "export",
    description = {
      "Writes the subscriptions made in chat in the form of subscriptions.yaml, to standard output.",
      "Paused ones too; that they are is not written."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", "1:the store cannot be read", "2:the call is wrong"})
final class SubscriptionsExportCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (SubscriptionsStore store = SubscriptionsStore.openOrFail(config.readOrFail().settings())) {
      spec.commandLine()
          .getOut()
          .print(
              SubscriptionText.file(
                  store.chat().all().stream().map(entry -> entry.stored().body()).toList()));
      spec.commandLine().getOut().flush();
    }
    return 0;
  }
}
