package io.assay.cli;

import io.assay.app.Chats;
import io.assay.chat.console.Console;
import io.assay.chat.console.ConsoleCourier;
import io.assay.config.Settings;
import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.ForeignText;
import io.assay.message.Message;
import io.assay.outbox.Courier;
import io.assay.outbox.Finding;
import io.assay.outbox.Kind;
import io.assay.outbox.Outcome;
import io.assay.outbox.Receipt;
import io.assay.outbox.Shipment;
import io.assay.outbox.ShipmentKey;
import io.assay.outbox.State;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code send-test}: does a message arrive there? */
@Command(
    name = "send-test",
    description = {
      "Sends one message, marked as a test, to a destination, also to one that no subscription names.",
      "It does not go through the outbox, and works beside a running Assay."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:it stands there", "1:it does not, or nobody knows", "2:the call is wrong"})
final class SendTestCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DESTINATION",
      description = "slack:#channel, slack:C0123ABCD, discord:<channel id> or console.")
  private String destination = "";

  @Mixin private ConfigOption config = new ConfigOption();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Destination to = parsed();
    Settings settings = config.readOrFail().settings();
    try (Console console = Console.system();
        Chats chats = Chats.sending(settings)) {
      chats.add(new ConsoleCourier(console));
      Courier courier =
          chats.couriers().stream()
              .filter(some -> some.platform().equals(to.platform()))
              .findFirst()
              .orElseThrow(() -> new Failure(notConfigured(to.platform())));
      return send(courier, to);
    }
  }

  private Destination parsed() {
    try {
      return Destination.parse(destination);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private static String notConfigured(String platform) {
    return platform
        + " is not configured; to use it, set "
        + (platform.equals("slack") ? "SLACK_BOT_TOKEN and SLACK_APP_TOKEN" : "DISCORD_TOKEN");
  }

  /** Looks first: then the platform is connected and knows its channels, or has said why not. */
  private int send(Courier courier, Destination to) {
    Finding look = courier.probe(to);
    Shipment test = test(to, Instant.now());
    Outcome sent = courier.deliver(test);
    Outcome outcome =
        sent.state() == State.UNKNOWN ? courier.find(test).next(() -> sent, () -> sent) : sent;
    if (outcome.receipt().isPresent()) {
      write(to, outcome.receipt().get());
      return 0;
    }
    PrintWriter err = spec.commandLine().getErr();
    String doubt = outcome.state() == State.UNKNOWN ? "it may have arrived, look there: " : "";
    err.println(to + ": " + doubt + ForeignText.harmlessLine(outcome.why()));
    if (look.level() == Finding.Level.FAILURE) {
      err.println(look.what() + "\n        -> " + look.remedy());
    }
    return 1;
  }

  private static Shipment test(Destination to, Instant now) {
    Message message =
        new Message(
            "Test from Assay: messages arrive here",
            List.of(
                new Block.Title("Test from Assay", null),
                new Block.Paragraph(
                    "Somebody tried whether messages arrive here. They do; nothing else happened."),
                new Block.SmallPrint("Sent", now)));
    // No two tests are the same message, which a platform would show once.
    return Shipment.post(new ShipmentKey(Kind.TEST, "test " + now, to, 0), message);
  }

  private void write(Destination to, Receipt at) {
    PrintWriter out = spec.commandLine().getOut();
    if (at.message().isEmpty()) {
      out.println(to + ": printed");
      return;
    }
    out.println(to + ": it stands in channel " + at.channel() + " as message " + at.message());
    if (!at.permalink().isEmpty()) {
      out.println(at.permalink());
    }
  }
}
