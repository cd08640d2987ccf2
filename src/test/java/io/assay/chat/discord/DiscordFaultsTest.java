package io.assay.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.assay.message.Destination;
import io.assay.outbox.Courier;
import io.assay.outbox.FaultRun;
import io.assay.outbox.Finding;
import io.assay.store.FailingDisk;
import io.assay.store.StoreSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import standin.discord.DiscordStandIn;
import standin.discord.Fault;
import standin.discord.Right;

/** Whatever Discord does to one of three messages, each stands there once, in order. */
@Timeout(90)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordFaultsTest {
  private static final Duration TIMEOUT = Duration.ofMillis(600);
  private static final Duration LONGER = Duration.ofMillis(700);
  private static final String POST = "POST channels/";

  private final DiscordStandIn discord = DiscordStandIn.start();
  private final Courier courier =
      new DiscordCourier(new DiscordConnection(Shipments.settings(discord), TIMEOUT));
  private String channel = "";
  private FaultRun run;

  @BeforeEach
  void openAChannel() {
    discord.heal();
    channel = discord.addChannel("ree-alerts");
    run = new FaultRun(courier);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> courier.probe(here()).level() == Finding.Level.OK);
  }

  @AfterEach
  void end() {
    run.close();
  }

  @AfterAll
  void close() {
    courier.close();
    discord.close();
  }

  private Destination here() {
    return Shipments.to(channel);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("429 with a time", (d, c) -> d.onNextMessage(Fault.rateLimited(0.5))),
        fault("429 without a time", (d, c) -> d.onNextMessage(Fault.rateLimitedWithoutTime())),
        fault("429 by the proxy, without via", (d, c) -> d.onNextMessage(Fault.bannedFor(1))),
        fault("500", (d, c) -> d.onNextMessage(Fault.error(500, 0, "Internal"))),
        fault("502", (d, c) -> d.onNextMessage(Fault.html(502))),
        fault("503", (d, c) -> d.onNextMessage(Fault.html(503))),
        fault("503 though it was done", (d, c) -> d.onNextMessage(Fault.html(503).thoughDone())),
        fault("503 again and again", (d, c) -> d.onNext(POST, 3, Fault.html(503))),
        fault("reset before it was stored", (d, c) -> d.onNextMessage(Fault.dropBefore())),
        fault("reset after it was stored", (d, c) -> d.onNext(POST, 5, Fault.dropAfter())),
        fault("time-out, and never stored", (d, c) -> d.onNextMessage(Fault.silence(LONGER))),
        fault("time-out, and stored after it", (d, c) -> d.onNextMessage(Fault.slow(LONGER))),
        fault("time-out after it was stored", (d, c) -> d.onNextMessage(Fault.late(LONGER))),
        fault("half an answer", (d, c) -> d.onNextMessage(Fault.halfAnswer())),
        fault("HTML instead of JSON", (d, c) -> d.onNextMessage(Fault.html(200))),
        fault(
            "an answer that is lost while the history is out of order",
            (d, c) -> {
              d.onNext(POST, Fault.late(LONGER));
              d.onNext("GET channels/", 3, Fault.html(503));
            }),
        fault(
            "shown in the history only at the second look",
            (d, c) -> {
              d.showNewMessagesAfter(c, 1);
              d.onNextMessage(Fault.late(LONGER));
            }),
        fault(
            "the gateway drops",
            (d, c) -> {
              d.dropSockets();
              d.onNextMessage(Fault.late(LONGER));
            }));
  }

  @Test
  void aFullDiskLosesAndRepeatsNothing(@TempDir Path folder) {
    inTrouble(FailingDisk.fresh(folder), store -> FailingDisk.failNext(3));
    assertThat(FailingDisk.left()).isZero();
  }

  @Test
  void aLockedDatabaseLosesAndRepeatsNothing(@TempDir Path folder) {
    inTrouble(FailingDisk.fresh(folder), FaultRun::lock);
  }

  private void inTrouble(StoreSettings store, Consumer<StoreSettings> trouble) {
    try (FaultRun troubled = new FaultRun(courier, store, () -> trouble.accept(store))) {
      troubled.owe(here(), "one");
      troubled.owe(here(), "two");
      troubled.deliverAll();
    }
    assertThat(texts()).containsExactly("one", "two");
  }

  private static Arguments fault(String name, BiConsumer<DiscordStandIn, String> plan) {
    return arguments(name, plan);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void everyMessageStandsThereOnceAndInOrder(String name, BiConsumer<DiscordStandIn, String> plan) {
    run.owe(here(), "one");
    run.deliverAll();
    plan.accept(discord, channel);
    run.owe(here(), "two");
    run.owe(here(), "three");
    run.deliverAll();

    assertThat(texts()).containsExactly("one", "two", "three");
  }

  @ParameterizedTest
  @CsvSource({"404, 10003", "403, 50001", "403, 50013", "401, 0"})
  void whatPeopleMustPutRightIsKeptAndGoesOutAfterwards(int status, int code) {
    discord.onNextMessage(Fault.error(status, code, "no"));
    run.owe(here(), "one");
    run.owe(here(), "two");
    run.deliver();
    assertThat(run.paused()).hasSize(1);
    run.deliverAll();

    assertThat(texts()).containsExactly("one", "two");
    assertThat(run.paused()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"400, 50035", "400, 200000"})
  void aMessageThatIsWrongItselfHoldsNobodyUp(int status, int code) {
    discord.onNextMessage(Fault.error(status, code, "no"));
    run.owe(here(), "one");
    run.owe(here(), "two");
    run.deliverAll();

    assertThat(texts()).containsExactly("two");
  }

  @Test
  void whereItMayNotLookDiscordsMemoryOfTheNonceKeepsItFromStandingTwice() {
    Set<Right> withoutHistory = EnumSet.complementOf(EnumSet.of(Right.READ_MESSAGE_HISTORY));
    String blind = discord.addChannel("blind", withoutHistory);
    discord.onNextMessage(Fault.late(LONGER));
    run.owe(Shipments.to(blind), "one");
    run.deliverAll();

    assertThat(discord.messages(blind)).hasSize(1);
  }

  private List<String> texts() {
    return discord.messages(channel).stream()
        .map(message -> message.path("content").asText())
        .toList();
  }
}
