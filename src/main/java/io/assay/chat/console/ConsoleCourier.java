package io.assay.chat.console;

import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.outbox.Action;
import io.assay.outbox.Courier;
import io.assay.outbox.Finding;
import io.assay.outbox.Lookup;
import io.assay.outbox.Outcome;
import io.assay.outbox.Receipt;
import io.assay.outbox.Shipment;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Prints messages on the console. */
public final class ConsoleCourier implements Courier {
  private static final Receipt PRINTED = new Receipt("", "");

  private final AtomicReference<String> lastEdit = new AtomicReference<>("");
  private final Console console;

  public ConsoleCourier(Console console) {
    this.console = console;
  }

  @Override
  public String platform() {
    return "console";
  }

  @Override
  public Outcome deliver(Shipment shipment) {
    String edited = shipment.action() == Action.EDIT ? shipment.message().summary() : "";
    // An alert and the answers to it are taken back together.
    boolean known = !edited.isEmpty() && edited.equals(lastEdit.getAndSet(edited));
    // What was printed cannot be changed; that it has changed is one line.
    Message message = edited.isEmpty() ? shipment.message() : Message.of(edited);
    if (known || console.announce(message)) {
      return new Outcome.Delivered(PRINTED);
    }
    // Not refused: this process has lost its output for good, but the next one brings its own.
    return new Outcome.Deferred(
        null, "Standard output is closed; the message is shown when Assay is started with one.");
  }

  /**
   * A console keeps nothing that could be asked. Whoever died between printing and settling died
   * with the screen as its only record, so it is printed again: one message seen twice is the
   * lesser evil, one never seen is not to be noticed.
   */
  @Override
  public Lookup find(Shipment shipment) {
    return new Lookup.Absent();
  }

  @Override
  public Optional<String> delete(Receipt second) {
    return Optional.of("what was printed stays");
  }

  @Override
  public Finding probe(Destination place) {
    return Finding.ok(place + ": printed where Assay runs");
  }

  @Override
  public List<Finding> examine(List<Destination> destinations) {
    return destinations.stream().map(to -> Finding.ok(to + ": printed where Assay runs")).toList();
  }

  /** Leaves the console open: others print there too. */
  @Override
  public void close() {}
}
