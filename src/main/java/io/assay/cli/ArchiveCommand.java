package io.assay.cli;

import picocli.CommandLine.Command;

/** {@code archive}: what is stored of what was published. */
@Command(
    name = "archive",
    description = "Fills the archive of what was published.",
    mixinStandardHelpOptions = true,
    subcommands = ArchiveSyncCommand.class,
    footer = {"", "It works beside a running Assay."},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:it could not be done; standard error says why",
      "2:the call is wrong"
    })
final class ArchiveCommand {}
