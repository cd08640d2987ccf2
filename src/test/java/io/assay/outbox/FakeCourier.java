package io.assay.outbox;

import io.assay.message.Destination;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A platform in memory: keeps what it is given, and can be told to answer otherwise. */
final class FakeCourier implements Courier {
  private final String platform;
  private final List<String> delivered = new CopyOnWriteArrayList<>();
  private final Queue<Runnable> before = new ArrayDeque<>();
  private Optional<Outcome> answer = Optional.empty();
  private boolean stores = true;
  private volatile boolean silent;
  private Runnable after = () -> {};

  FakeCourier(String platform) {
    this.platform = platform;
  }

  void answers(Outcome once) {
    answer = Optional.of(once);
    stores = false;
  }

  void storesAndAnswers(Outcome once) {
    answer = Optional.of(once);
    stores = true;
  }

  void throwsAnError() {
    before.add(
        () -> {
          throw new IllegalStateException("a defect");
        });
  }

  void waitsFor(CountDownLatch latch) {
    before.add(
        () -> {
          try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
              throw new IllegalStateException("The other destination was held up.");
            }
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  void counts(CountDownLatch latch) {
    after = latch::countDown;
  }

  List<String> delivered() {
    return delivered;
  }

  @Override
  public String platform() {
    return platform;
  }

  @Override
  public Outcome deliver(Shipment shipment) {
    Optional.ofNullable(before.poll()).ifPresent(Runnable::run);
    if (stores) {
      delivered.add(name(shipment));
    }
    Outcome outcome = answer.orElse(new Outcome.Delivered(new Receipt("C", name(shipment))));
    answer = Optional.empty();
    stores = true;
    after.run();
    return outcome;
  }

  void cannotBeAskedNow(boolean asked) {
    silent = asked;
  }

  @Override
  public Lookup find(Shipment shipment) {
    if (silent) {
      return new Lookup.NotNow("429");
    }
    return delivered.contains(name(shipment))
        ? new Lookup.Found(new Receipt("C", name(shipment)))
        : new Lookup.Absent();
  }

  @Override
  public Optional<String> delete(Receipt second) {
    return delivered.remove(second.message()) ? Optional.empty() : Optional.of("not there");
  }

  @Override
  public Finding probe(Destination place) {
    return Finding.ok(place.toString());
  }

  @Override
  public List<Finding> examine(List<Destination> destinations) {
    return List.of();
  }

  @Override
  public void close() {}

  private static String name(Shipment shipment) {
    return shipment.key().to() + " " + shipment.key().subject();
  }
}
