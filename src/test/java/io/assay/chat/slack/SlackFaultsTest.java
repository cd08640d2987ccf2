package io.assay.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.assay.message.Destination;
import io.assay.outbox.FaultRun;
import io.assay.outbox.Pace;
import io.assay.store.FailingDisk;
import io.assay.store.StoreSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import standin.slack.Channel;
import standin.slack.Mishap;
import standin.slack.Posted;
import standin.slack.SlackStandIn;

/** Whatever Slack does to one of three messages, each stands there once, in order. */
@Timeout(90)
class SlackFaultsTest {
  private static final String POST = "chat.postMessage";
  private static final Duration TIMEOUT = Duration.ofMillis(400);
  private static final Duration LONGER = Duration.ofMillis(500);
  private static final Destination HERE = new Destination("slack", "C0REE");

  private final SlackStandIn slack = SlackStandIn.start();
  private final Channel channel = slack.channel("C0REE", "ree");
  private final SlackCourier courier =
      new SlackCourier(
          Samples.settings(slack),
          TIMEOUT,
          InstantSource.system(),
          Pace.unlimited(),
          Pace.unlimited());
  private final FaultRun run = new FaultRun(courier);

  @AfterEach
  void close() {
    run.close();
    courier.close();
    slack.close();
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("429 with a time", slack -> slack.next(POST, Mishap.tooMany(1))),
        fault("429 without a time", slack -> slack.next(POST, Mishap.tooMany())),
        fault("500", slack -> slack.next(POST, Mishap.status(500))),
        fault("502", slack -> slack.next(POST, Mishap.status(502))),
        fault("503", slack -> slack.next(POST, Mishap.status(503))),
        fault("500 though it was done", slack -> slack.next(POST, Mishap.doneBut(500))),
        fault("503 again and again", slack -> slack.next(POST, 3, Mishap.status(503))),
        fault("reset before it was stored", slack -> slack.next(POST, Mishap.dropBefore())),
        fault("reset after it was stored", slack -> slack.next(POST, Mishap.dropAfter())),
        fault("time-out, and never stored", slack -> slack.next(POST, Mishap.silence(LONGER))),
        fault("time-out, and stored after it", slack -> slack.next(POST, Mishap.slow(LONGER))),
        fault("time-out after it was stored", slack -> slack.next(POST, Mishap.late(LONGER))),
        fault("half an answer", slack -> slack.next(POST, Mishap.halfAnswer())),
        fault("HTML instead of JSON", slack -> slack.next(POST, Mishap.body("<html>hello</html>"))),
        fault(
            "HTML though it was done",
            slack -> slack.next(POST, Mishap.doneBut(Mishap.body("<html>hello</html>")))),
        fault("an empty answer", slack -> slack.next(POST, Mishap.body(""))),
        fault("fatal_error", slack -> slack.next(POST, Mishap.says("fatal_error"))),
        fault("ratelimited", slack -> slack.next(POST, Mishap.says("ratelimited"))),
        fault(
            "an answer that is lost while the history is out of order",
            slack ->
                slack
                    .next(POST, Mishap.dropAfter())
                    .next("conversations.history", 3, Mishap.status(500))),
        fault(
            "shown in the history only at the second look",
            slack -> slack.historyLags(1).next(POST, Mishap.dropAfter())));
  }

  private static Arguments fault(String name, Consumer<SlackStandIn> plan) {
    return arguments(name, plan);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void everyMessageStandsThereOnceAndInOrder(String name, Consumer<SlackStandIn> plan) {
    run.owe(HERE, "one");
    run.deliverAll();
    plan.accept(slack);
    run.owe(HERE, "two");
    run.owe(HERE, "three");
    run.deliverAll();

    assertThat(channel.messages()).extracting(Posted::text).containsExactly("one", "two", "three");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "channel_not_found",
        "not_in_channel",
        "is_archived",
        "account_inactive",
        "token_revoked",
        "invalid_auth",
        "missing_scope",
        "restricted_action"
      })
  void whatPeopleMustPutRightIsKeptAndGoesOutAfterwards(String word) {
    slack.next(POST, Mishap.says(word));
    run.owe(HERE, "one");
    run.owe(HERE, "two");
    run.deliver();
    assertThat(run.paused()).hasSize(1);
    assertThat(channel.messages()).isEmpty();
    run.deliverAll();

    assertThat(channel.messages()).extracting(Posted::text).containsExactly("one", "two");
    assertThat(run.paused()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid_blocks", "msg_too_long", "msg_blocks_too_long", "no_text"})
  void aMessageThatIsWrongItselfHoldsNobodyUp(String word) {
    slack.next(POST, Mishap.says(word));
    run.owe(HERE, "one");
    run.owe(HERE, "two");
    run.deliverAll();

    assertThat(channel.messages()).extracting(Posted::text).containsExactly("two");
  }

  @Test
  void aSlowChannelDelaysNoOther() {
    Channel other = slack.channel("C0OTHER", "other");
    slack.next(POST, Mishap.tooMany(2));
    run.owe(HERE, "one");
    run.deliver();
    run.owe(new Destination("slack", "C0OTHER"), "two");
    run.deliver();
    assertThat(other.messages()).hasSize(1);
    assertThat(channel.messages()).isEmpty();
    run.deliverAll();
    assertThat(List.of(channel.messages().size(), other.messages().size())).containsOnly(1);
  }

  @Test
  void whereItMayNotLookItSendsAgainAndSaysSo() {
    slack.scopes().remove("channels:history");
    slack.next(POST, Mishap.dropAfter());
    run.owe(HERE, "one");
    run.deliverAll();

    assertThat(channel.messages()).hasSize(2);
    assertThat(channel.messages().get(1).blocks().toString()).contains("Possibly repeated");
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
      troubled.owe(HERE, "one");
      troubled.owe(HERE, "two");
      troubled.deliverAll();
    }
    assertThat(channel.messages()).extracting(Posted::text).containsExactly("one", "two");
  }
}
