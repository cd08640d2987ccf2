package io.assay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NodeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final StoreSettings settings = Engine.POSTGRES.fresh();
  private final Database one = Database.open(settings);
  private final Database other = Database.open(settings);

  @AfterEach
  void close() {
    one.node().close();
    other.node().close();
    one.close();
    other.close();
  }

  /** Counts what it is told. */
  private static final class Counting implements Node.Holder {
    private final AtomicInteger gained = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    @Override
    public void gained() {
      gained.incrementAndGet();
    }

    @Override
    public void lost() {
      lost.incrementAndGet();
    }
  }

  @Test
  void whatOneHoldsAnotherGetsWhenItsHolderHasGone() {
    Counting first = new Counting();
    Counting second = new Counting();
    one.join().want("answers", first);
    await().atMost(PATIENCE).until(() -> one.node().holds("answers"));
    other.join().want("answers", second);
    await().atMost(PATIENCE).until(() -> new NodeLog(one).all().size() == 2);
    other.node().beat();

    assertThat(other.node().holds("answers")).isFalse();
    assertThat(new NodeLog(one).all())
        .extracting(node -> node.holds().toString())
        .containsExactlyInAnyOrder("[answers]", "[]");
    one.node().close();
    await().atMost(PATIENCE).until(() -> second.gained.get() == 1);

    assertThat(first.gained).hasValue(1);
    assertThat(new NodeLog(one).all()).singleElement().matches(NodeLog.Seen::alive);
  }

  @Test
  void itsHolderLosesItWhenAnotherHasTakenIt() {
    Counting holder = new Counting();
    one.join().want("answers", holder);
    await().atMost(PATIENCE).until(() -> holder.gained.get() == 1);
    one.useTransaction(
        tx ->
            tx.execute(
                "update lease set node = 'another', until_at = until_at + interval '1' day"));

    await().atMost(PATIENCE).until(() -> holder.lost.get() == 1);
    assertThat(one.node().holds("answers")).isFalse();
  }

  @Test
  void theTimeIsThatOfTheDatabase() {
    Node node = one.join();
    assertThat(node.time().instant()).isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS));
    assertThat(node.sureUntil()).isGreaterThan(System.nanoTime());
    assertThat(other.node().isAlone()).isTrue();
  }

  @Test
  void aFileIsForOneProcess() {
    try (Database file = Database.open(Engine.H2.fresh())) {
      assertThat(file.join().isAlone()).isTrue();
      assertThat(file.node().holds("answers")).isTrue();
      assertThat(new NodeLog(file).all()).isEmpty();
    }
  }
}
