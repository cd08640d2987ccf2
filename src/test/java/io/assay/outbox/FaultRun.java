package io.assay.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.store.Database;
import io.assay.store.Engine;
import io.assay.store.StoreSettings;
import io.assay.subscription.LiveSubscriptions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.JdbiException;

/** Delivers a few messages by a real courier whose platform misbehaves, until all are settled. */
public final class FaultRun implements AutoCloseable {
  /** How long it waits before it looks for a message whose answer was lost. */
  public static final Duration SETTLING = Duration.ofMillis(300);

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Backoff QUICK = new Backoff(Duration.ofMillis(20), Duration.ofMillis(200));

  private final Database database;
  private final ExecutorService workers = Executors.newFixedThreadPool(4);
  private final Outbox outbox;
  private final Pauses pauses;
  private final Dispatcher dispatcher;
  private final Prober prober;

  public FaultRun(Courier courier) {
    this(courier, Engine.H2.fresh(), () -> {});
  }

  /**
   * @param meanwhile is done once, when the first message stands on the platform and its receipt is
   *     not kept yet
   */
  public FaultRun(Courier real, StoreSettings store, Runnable meanwhile) {
    database = Database.open(store);
    outbox = new Outbox(database);
    Courier courier = after(real, meanwhile);
    pauses = new Pauses(database, new Notices(outbox, about -> List.of()), QUICK);
    dispatcher =
        new Dispatcher(
            new DeliveryQueue(database, pauses, QUICK, () -> SETTLING),
            new Backlog(database, outbox, () -> DeliverySettings.AS_SHIPPED),
            new Held(database, outbox, new LiveSubscriptions(List.of()), List::of),
            List.of(courier),
            workers,
            InstantSource.system());
    prober = new Prober(pauses, List.of(courier), InstantSource.system());
  }

  private static Courier after(Courier courier, Runnable meanwhile) {
    AtomicBoolean done = new AtomicBoolean();
    return (Courier)
        Proxy.newProxyInstance(
            FaultRun.class.getClassLoader(),
            new Class<?>[] {Courier.class},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(courier, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              } finally {
                if (method.getName().equals("deliver") && done.compareAndSet(false, true)) {
                  meanwhile.run();
                }
              }
            });
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
    while (open() > 0 && Instant.now().isBefore(end)) {
      dispatcher.deliverDue();
      prober.probe();
    }
    assertThat(open()).isZero();
  }

  /** How many messages are owed; one where the store cannot say it now. */
  private int open() {
    try {
      return outbox.open();
    } catch (JdbiException e) {
      return 1;
    }
  }

  /**
   * Keeps the rows of the outbox locked for half a second, as another program at the same database
   * could.
   */
  public static void lock(StoreSettings store) {
    Database other = Database.open(store);
    CountDownLatch locked = new CountDownLatch(1);
    new Thread(
            () -> {
              other.useTransaction(
                  tx -> {
                    tx.execute("update outbox set why = why");
                    locked.countDown();
                    LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
                  });
              other.close();
            })
        .start();
    try {
      assertThat(locked.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
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
