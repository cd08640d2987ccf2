package io.assay.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.JsonNode;
import io.assay.command.Asking;
import io.assay.command.Command;
import io.assay.command.Commands;
import io.assay.message.Message;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.slf4j.LoggerFactory;
import standin.slack.Interaction;
import standin.slack.SlackStandIn;
import standin.slack.View;

/** The real Bolt app in Socket Mode against the stand-in, with commands of the test's. */
final class IntakeRig implements AutoCloseable {
  static final Duration SOON = Duration.ofMillis(200);

  final SlackStandIn slack = SlackStandIn.start();
  final Said said = new Said();

  /** What "slow" waits for. */
  final CountDownLatch mayAnswer = new CountDownLatch(1);

  final Commands commands;
  SlackIntake intake;

  /** With one command more, "slow". */
  IntakeRig(Command... commands) {
    said.start();
    root().addAppender(said);
    Command slow =
        Asked.of(
            "slow",
            call -> {
              hold();
              return Message.of("late");
            });
    this.commands = Asking.of(Stream.concat(Stream.of(commands), Stream.of(slow)).toList());
    this.intake = new SlackIntake(Samples.settings(slack), this.commands, SOON);
  }

  static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  void hold() {
    try {
      assertThat(mayAnswer.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody is interrupted.", e);
    }
  }

  /** A look every few milliseconds. */
  static ConditionFactory soon() {
    return await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10));
  }

  IntakeRig connected() {
    intake.start();
    soon().until(() -> slack.connections() == 1 && said.contains("is answered in"));
    return this;
  }

  /** As when Assay is stopped and started. */
  void restart() {
    intake.close();
    said.clear();
    intake = new SlackIntake(Samples.settings(slack), commands, SOON);
    connected();
  }

  Interaction type(String line) {
    return slack.type("/ree", line);
  }

  /** So many that all who answer are busy. */
  List<Interaction> typeSlow(int times) {
    return Stream.generate(() -> type("slow")).limit(times).toList();
  }

  /** The first answer. */
  static JsonNode reply(Interaction interaction) {
    soon().until(() -> interaction.replies().size() + interaction.refusals().size() > 0);
    soon().until(() -> !interaction.acks().isEmpty());
    assertThat(interaction.refusals()).isEmpty();
    assertThat(interaction.acks()).hasSize(1);
    assertThat(interaction.pings()).isEmpty();
    return interaction.replies().get(0);
  }

  static String text(Interaction interaction) {
    return reply(interaction).path("text").asText();
  }

  static View view(Interaction interaction) {
    soon().until(() -> interaction.view().isPresent() && !interaction.acks().isEmpty());
    assertThat(interaction.acks()).hasSize(1);
    assertThat(interaction.view().get().pings()).isEmpty();
    return interaction.view().get();
  }

  /** What the acknowledgement says. */
  static JsonNode ack(Interaction interaction) {
    soon().until(() -> interaction.acks().size() == 1);
    return interaction.acks().get(0).payload();
  }

  @Override
  public void close() {
    mayAnswer.countDown();
    intake.close();
    root().detachAppender(said);
    assertThat(slack.violations()).isEmpty();
    slack.close();
  }
}
