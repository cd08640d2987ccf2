package io.assay.cli;

import picocli.CommandLine.Command;

/** {@code subscriptions}: those that were made in chat. */
@Command(
    name = "subscriptions",
    description =
        "Shows the subscriptions made in chat, and carries them over from and into files.",
    mixinStandardHelpOptions = true,
    subcommands = {
      SubscriptionsListCommand.class,
      SubscriptionsExportCommand.class,
      SubscriptionsImportCommand.class
    },
    footer = {"", "All of them work beside a running Assay."},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:it could not be done; standard error says why",
      "2:the call is wrong"
    })
final class SubscriptionsCommand {}
