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

/** {@code outbox resume}: messages go there again. */
@Command(
    name = "resume",
    description = {
      "Lets messages go to a destination, or to a whole platform, again, whatever paused it. Where it",
      "was the platform that took nothing, the next message shows whether it does now."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:not paused any more",
      "1:there is no such destination",
      "2:the call is wrong"
    })
final class OutboxResumeCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DESTINATION",
      description = "As outbox list shows it; or slack, discord, console for all of it.")
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
      if (store.pauses().resume(place)) {
        out.println(
            place
                + before
                    .map(pause -> " was paused " + EntryWords.pauseAndWhy(pause, now))
                    .orElse(" was paused"));
      } else {
        out.println(place + " was not paused");
      }
      out.println(store.owedAt(place, platform(store, place)));
    }
    return 0;
  }

  /** One that is paused as a whole still holds up what goes to a place of it. */
  private static String platform(OutboxStore store, String place) {
    String platform = place.replaceFirst(":.*", "");
    return !platform.equals(place) && store.pauseOf(platform).isPresent()
        ? ": kept, since %s as a whole is paused (outbox resume %s)".formatted(platform, platform)
        : ": going out while run is running";
  }
}
