package io.assay.cli;

import io.assay.outbox.Pause;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code outbox pause}: nothing goes there until somebody resumes it. */
@Command(
    name = "pause",
    description = {
      "Lets nothing go to a destination, or to a whole platform, until somebody resumes it.",
      "What is owed there is kept; what is on its way at this moment still arrives."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:paused", "1:there is no such destination", "2:the call is wrong"})
final class OutboxPauseCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DESTINATION",
      description = "As it is written in subscriptions; or slack, discord, console for all of it.")
  private String destination = "";

  @Mixin private ConfigOption config = new ConfigOption();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (OutboxStore store = OutboxStore.openOrFail(config.readOrFail().settings())) {
      String place = store.known(destination, store.history().open().keySet());
      Optional<Pause> before = store.pauseOf(place);
      Instant now = Instant.now();
      PrintWriter out = spec.commandLine().getOut();
      if (store.pauses().pause(place, now)) {
        out.println(
            place
                + before
                    .map(pause -> " took nothing " + EntryWords.pauseAndWhy(pause, now))
                    .orElse(" was open"));
        out.println(place + " is paused now; to let it go on: outbox resume " + place);
      } else {
        out.println(
            place
                + " is paused already"
                + before.map(p -> ", " + EntryWords.pauseAndWhy(p, now)).orElse(""));
      }
      out.println(store.owedAt(place, ": kept until then."));
    }
    return 0;
  }
}
