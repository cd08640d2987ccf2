package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes on one database, of which one is killed, stopped, cut off or ended: the platforms
 * count what stands there. The profile {@code crash} runs all of it, several times.
 */
class NodesTest {
  private static final int ROUNDS = 5;

  /** Polls and answers are taken over within this. */
  private static final Duration SOON = Duration.ofSeconds(15);

  /** Messages that were on their way. */
  private static final Duration AT_ONCE = Duration.ofSeconds(5);

  /** Who asks more often is asked to wait. */
  private static final Duration EVERY = Duration.ofSeconds(1);

  @TempDir Path folder;

  private TwoNodes nodes;

  /** What failed happened in other processes. */
  @RegisterExtension
  final AfterTestExecutionCallback tell =
      context -> context.getExecutionException().ifPresent(e -> System.err.println(nodes.logs()));

  @BeforeEach
  void start() throws Exception {
    nodes = new TwoNodes(folder);
    nodes.publish();
    nodes.start();
    nodes.start();
    try {
      nodes.awaitNodes(2);
      await().atMost(TwoNodes.PATIENCE).until(nodes::isAsPublished);
    } catch (ConditionTimeoutException e) {
      System.err.println(nodes.logs());
      throw e;
    }
  }

  @AfterEach
  void close() {
    nodes.close();
  }

  /** Lets a message be stored everywhere, and kills, stops or cuts off who has sent it. */
  private TwoNodes.Node inTheMiddle(CountDownLatch answers) {
    nodes.keepTheNextAnswers(answers);
    nodes.publish();
    TwoNodes.Node sender = nodes.sending();
    await().atMost(TwoNodes.PATIENCE).until(nodes::allStandThere);
    return sender;
  }

  /** Slack drops a connection that answers no ping, and asks the one that is left. */
  private void stop(TwoNodes.Node node) {
    node.signal("STOP");
    nodes.slack.dropSockets();
  }

  private void assertThatAllStandsThereOnceAndInOrder() {
    assertThat(nodes.everywhere())
        .allSatisfy(titles -> assertThat(titles).containsExactlyElementsOf(nodes.published()));
    assertThat(nodes.slack.violations()).isEmpty();
    assertThat(nodes.discord.refusals()).isEmpty();
  }

  private void goesOn() {
    nodes.publish();
    await().atMost(SOON).until(nodes::isAsPublished);
    await().atMost(SOON).pollInterval(EVERY).until(nodes::isAnswered);
  }

  @Test
  void whatANodeHadOnItsWayThatWasKilledIsLookedUpAndTheOtherGoesOn() throws Exception {
    CountDownLatch answers = new CountDownLatch(1);
    TwoNodes.Node killed = inTheMiddle(answers);
    long begun = System.nanoTime();
    killed.kill();
    answers.countDown();
    nodes.publish();
    await().atMost(AT_ONCE).until(() -> nodes.claimsOf(killed) == 0);
    await().atMost(SOON).until(nodes::isAsPublished);
    await()
        .atMost(SOON.minusNanos(System.nanoTime() - begun))
        .pollInterval(EVERY)
        .until(nodes::isAnswered);
    assertThatAllStandsThereOnceAndInOrder();
  }

  @RepeatedTest(ROUNDS)
  @EnabledIfSystemProperty(named = "crash.kills", matches = "\\d+")
  void theOneThatAnswersIsKilled() throws Exception {
    nodes.answering().kill();
    goesOn();
    assertThatAllStandsThereOnceAndInOrder();
  }

  @RepeatedTest(ROUNDS)
  @EnabledIfSystemProperty(named = "crash.kills", matches = "\\d+")
  void aNodeThatWasStoppedForLongSendsNothingTwiceWhenItIsContinued() throws Exception {
    CountDownLatch answers = new CountDownLatch(1);
    TwoNodes.Node stopped = inTheMiddle(answers);
    stop(stopped);
    answers.countDown();
    await().atMost(AT_ONCE).until(() -> nodes.claimsOf(stopped) == 0);
    goesOn();
    TimeUnit.SECONDS.sleep(10);
    stopped.signal("CONT");
    nodes.awaitNodes(2);
    goesOn();
    assertThatAllStandsThereOnceAndInOrder();
  }

  @RepeatedTest(ROUNDS)
  @EnabledIfSystemProperty(named = "crash.kills", matches = "\\d+")
  void theOneThatAnswersIsStoppedAtAnyTimeAndContinued() throws Exception {
    TwoNodes.Node stopped = nodes.answering();
    nodes.publish();
    stop(stopped);
    goesOn();
    stopped.signal("CONT");
    nodes.awaitNodes(2);
    goesOn();
    await().atMost(SOON).until(nodes::isAsPublished);
    assertThatAllStandsThereOnceAndInOrder();
  }

  @RepeatedTest(ROUNDS)
  @EnabledIfSystemProperty(named = "crash.kills", matches = "\\d+")
  void aNodeThatIsCutOffFromTheDatabaseLeavesItToTheOther() throws Exception {
    TwoNodes.Node lonely = nodes.answering();
    lonely.wire().cut();
    nodes.publish();
    goesOn();
    TimeUnit.SECONDS.sleep(10);
    lonely.wire().mend();
    nodes.awaitNodes(2);
    goesOn();
    assertThatAllStandsThereOnceAndInOrder();
  }

  @RepeatedTest(ROUNDS)
  @EnabledIfSystemProperty(named = "crash.kills", matches = "\\d+")
  void aNodeThatIsCutOffWhileItSendsLeavesItToTheOther() throws Exception {
    CountDownLatch answers = new CountDownLatch(1);
    TwoNodes.Node lonely = inTheMiddle(answers);
    lonely.wire().cut();
    answers.countDown();
    await().atMost(AT_ONCE).until(() -> nodes.claimsOf(lonely) == 0);
    goesOn();
    lonely.wire().mend();
    nodes.awaitNodes(2);
    goesOn();
    assertThatAllStandsThereOnceAndInOrder();
  }

  @RepeatedTest(ROUNDS)
  @EnabledIfSystemProperty(named = "crash.kills", matches = "\\d+")
  void aNodeThatEndsHandsOverAtOnce() throws Exception {
    TwoNodes.Node ended = nodes.answering();
    nodes.publish();
    ended.end();
    goesOn();
    assertThatAllStandsThereOnceAndInOrder();
    assertThat(nodes.other(ended).log()).doesNotContain("\tat ");
  }
}
