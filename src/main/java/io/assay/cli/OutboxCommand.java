package io.assay.cli;

import picocli.CommandLine.Command;

/** {@code outbox}: what is owed, and what came of it. */
@Command(
    name = "outbox",
    description = "Shows what is owed and what came of it, and changes it by hand.",
    mixinStandardHelpOptions = true,
    subcommands = {
      OutboxListCommand.class,
      OutboxShowCommand.class,
      OutboxRetryCommand.class,
      OutboxDropCommand.class,
      OutboxPauseCommand.class,
      OutboxResumeCommand.class
    },
    footer = {"", "All of them work beside a running Assay."},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:it could not be done; standard error says why",
      "2:the call is wrong"
    })
final class OutboxCommand {}
