package io.assay.outbox;

import io.assay.message.Destination;
import io.assay.message.Message;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A platform in memory: keeps what it is given, and can be told to answer otherwise. */
final class FakeCourier implements Courier {
  private final String platform;
  private final List<String> stored = new CopyOnWriteArrayList<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final Queue<Runnable> before = new ArrayDeque<>();
  private final Queue<Duration> turns = new ArrayDeque<>();
  private Optional<Outcome> answer = Optional.empty();
  private boolean stores = true;
  private volatile boolean silent;
  private Runnable after = () -> {};
  private final List<String> probed = new CopyOnWriteArrayList<>();
  private boolean looksBad;
  private volatile boolean canTell = true;
  private volatile boolean blind;
  private Message lastMessage = Message.of("nothing yet");

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

  /** What stands there: destination and subject. */
  List<String> delivered() {
    return stored.stream().map(id -> id.substring(0, id.lastIndexOf(' '))).toList();
  }

  @Override
  public String platform() {
    return platform;
  }

  /** What the next questions for a turn are answered with; after that every turn may be taken. */
  void paces(Duration... waits) {
    turns.addAll(List.of(waits));
  }

  @Override
  public Duration pace(Destination to, Action action) {
    return turns.isEmpty() ? Duration.ZERO : turns.remove();
  }

  @Override
  public Outcome deliver(Shipment shipment) {
    Optional.ofNullable(before.poll()).ifPresent(Runnable::run);
    String id = name(shipment) + " " + ids.incrementAndGet();
    if (stores) {
      stored.add(id);
      lastMessage = shipment.message();
    }
    Outcome outcome = answer.orElse(new Outcome.Delivered(new Receipt("C", id)));
    answer = Optional.empty();
    stores = true;
    after.run();
    return outcome;
  }

  /** Whether it may look at its history at all. */
  void canTell(boolean can) {
    canTell = can;
  }

  void showsNothingInTheNextLook() {
    blind = true;
  }

  Message lastMessage() {
    return lastMessage;
  }

  void cannotBeAskedNow(boolean asked) {
    silent = asked;
  }

  @Override
  public Lookup find(Shipment shipment) {
    if (silent) {
      return new Lookup.NotNow("429");
    }
    if (!canTell) {
      return new Lookup.CannotTell("missing_scope");
    }
    boolean shown = !blind;
    blind = false;
    return stored.stream()
        .filter(id -> shown && id.startsWith(name(shipment) + " "))
        .findFirst()
        .<Lookup>map(id -> new Lookup.Found(new Receipt("C", id)))
        .orElseGet(Lookup.Absent::new);
  }

  @Override
  public Optional<String> delete(Receipt second) {
    return stored.remove(second.message()) ? Optional.empty() : Optional.of("not there");
  }

  @Override
  public Finding probe(Destination place) {
    probed.add(place.toString());
    return looksBad ? Finding.failure(place + " takes nothing", "") : Finding.ok(place.toString());
  }

  void looksBad(boolean bad) {
    looksBad = bad;
  }

  List<String> probed() {
    return probed;
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
