package io.assay.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.store.Database;
import io.assay.store.Engine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Delivers a few messages by a real courier whose platform misbehaves, until all are settled. */
public final class FaultRun implements AutoCloseable {
  /** How long it waits before it looks for a message whose answer was lost. */
  public static final Duration SETTLING = Duration.ofMillis(300);

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Backoff QUICK = new Backoff(Duration.ofMillis(20), Duration.ofMillis(200));

  private final Database database = Database.open(Engine.H2.fresh());
  private final ExecutorService workers = Executors.newFixedThreadPool(4);
  private final Outbox outbox = new Outbox(database);
  private final Pauses pauses;
  private final Dispatcher dispatcher;
  private final Prober prober;

  public FaultRun(Courier courier) {
    pauses = new Pauses(database, new Notices(outbox, about -> List.of()), QUICK);
    dispatcher =
        new Dispatcher(
            new DeliveryQueue(database, pauses, QUICK, SETTLING),
            new Backlog(database, outbox, DeliverySettings.AS_SHIPPED),
            List.of(courier),
            workers,
            InstantSource.system());
    prober = new Prober(pauses, List.of(courier), InstantSource.system());
  }

  /** Owes a message that says this. */
  public void owe(Destination to, String text) {
    Message message =
        new Message(
            text,
            List.of(
                new Block.Paragraph(text),
                new Block.Buttons(List.of(new Block.Button("More", "post x/1")))));
    outbox.add(Shipment.post(new ShipmentKey(Kind.ALERT, text, to, 0), message), Instant.now());
  }

  /** Delivers until nothing is owed. */
  public void deliverAll() {
    Instant end = Instant.now().plus(PATIENCE);
    while (outbox.open() > 0 && Instant.now().isBefore(end)) {
      dispatcher.deliverDue();
      prober.probe();
    }
    assertThat(outbox.open()).isZero();
  }

  /** Delivers what is due once. */
  public void deliver() {
    dispatcher.deliverDue();
  }

  /** What is paused now. */
  public List<String> paused() {
    return pauses.all().stream().map(Pause::destination).toList();
  }

  @Override
  public void close() {
    workers.shutdownNow();
    database.close();
  }
}
