package io.assay.cli;

import io.assay.config.SubscriptionEntries;
import io.assay.subscription.ChatSubscription.By;
import io.assay.subscription.ChatSubscriptions;
import io.assay.subscription.ChatSubscriptions.Done;
import io.assay.subscription.ChatSubscriptions.Entry;
import io.assay.subscription.ChatSubscriptions.Outcome;
import io.assay.subscription.Subscription;
import io.assay.subscription.SubscriptionRefused;
import io.assay.subscription.SubscriptionText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code subscriptions import FILE}: reads a file as if its entries had been made in chat. */
@Command(
    name = "import",
    description = {
      "Takes the entries of a file over as if they had been made in chat, where they can be changed.",
      "The file is checked like subscriptions.yaml; where one entry is wrong, none is taken.",
      "An entry whose name one made in chat has takes its place. Variables are not filled in.",
      "What it expects (expect) is checked and left out: that stands in subscriptions.yaml alone."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:taken over",
      "1:the file has mistakes; nothing changed",
      "2:the call is wrong"
    })
final class SubscriptionsImportCommand implements Callable<Integer> {
  private static final String WHO = "command line";

  @Parameters(paramLabel = "FILE", description = "A file in the form of subscriptions.yaml.")
  private Path file = Path.of("");

  @Mixin private ConfigOption config = new ConfigOption();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (SubscriptionsStore store = SubscriptionsStore.open(config.readOrFail().settings())) {
      SubscriptionEntries.FromFile read = store.entries().readFile(file);
      List<Subscription> all = read.subscriptions();
      String taken =
          all.stream()
              .map(Subscription::name)
              .filter(store.chat()::isInFiles)
              .collect(Collectors.joining(", "));
      if (!taken.isEmpty()) {
        throw new Failure("subscriptions.yaml has these names, so nothing was taken: " + taken);
      }
      for (Subscription subscription : all) {
        spec.commandLine().getOut().println(taken(store.chat(), subscription));
      }
      if (read.expected() > 0) {
        spec.commandLine()
            .getOut()
            .println(
                "left out: expect (%d), which stands in subscriptions.yaml alone and cannot name what is made in chat"
                    .formatted(read.expected()));
      }
      return 0;
    } catch (SubscriptionRefused e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }

  private static String taken(ChatSubscriptions chat, Subscription subscription)
      throws SubscriptionRefused {
    String body = SubscriptionText.of(subscription).toString();
    By by = new By(WHO, Instant.now());
    Optional<Entry> before = chat.find(subscription.name());
    Outcome outcome =
        before.isPresent()
            ? chat.change(subscription.name(), before.get().stored().version(), body, by)
            : chat.add(body, by);
    if (!(outcome instanceof Done done)) {
      throw new Failure(
          "\"%s\" was changed in chat at this moment: run it again".formatted(subscription.name()));
    }
    return (done.same() ? "as it was: " : before.isPresent() ? "changed: " : "new: ")
        + subscription.name()
        + " to "
        + subscription.to();
  }
}
