package io.assay.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.command.Answer;
import io.assay.command.Asker;
import io.assay.command.Asking;
import io.assay.command.Command;
import io.assay.command.CommandCall;
import io.assay.command.CommandSpec;
import io.assay.command.Commands;
import io.assay.message.Block;
import io.assay.message.Choice;
import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.outbox.Finding;
import io.assay.outbox.Kind;
import io.assay.outbox.Shipment;
import io.assay.outbox.ShipmentKey;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import standin.discord.DiscordStandIn;
import standin.discord.Fault;
import standin.discord.Interaction;

/** Questions through the real JDA. */
@Timeout(60)
class DiscordIntakeTest {
  private static final Duration SOON = Duration.ofSeconds(15);

  private final DiscordStandIn discord = DiscordStandIn.start();
  private final String channel = discord.addChannel("desk");
  private final CountDownLatch atWork = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final BlockingQueue<Boolean> interrupted = new LinkedBlockingQueue<>();
  private DiscordConnection connection = connection();
  private DiscordIntake intake = new DiscordIntake(connection, commands());

  @AfterEach
  void close() {
    release.countDown();
    intake.close();
    connection.close();
    discord.close();
  }

  @Test
  void answersASlashCommandForTheAskerAlone() {
    registered();

    Interaction asked = discord.slash(channel, "ree", "org", Map.of("name", "baogang <@1>"));

    assertThat(asked.ephemeral()).isTrue();
    assertThat(description(asked)).isEqualTo("About baogang \\<\\@1\\>");
    assertThat(asked.answer().path("content").asText("")).isEmpty();
    assertThat(discord.messages(channel)).isEmpty();
    assertThat(discord.refusals()).isEmpty();
  }

  @Test
  void knowsWhoAsksInWhichChannelOfAServer() {
    registered();

    assertThat(description(discord.slash(channel, "ree", "who", Map.of())))
        .isEqualTo("discord:N true true");
  }

  @Test
  void acknowledgesInTimeThoughTheAnswerTakesLonger() throws Exception {
    registered();

    Interaction asked = discord.slash(channel, "ree", "slow", Map.of());

    assertThat(asked.acknowledgedAfter()).isLessThan(Duration.ofSeconds(3));
    assertThat(atWork.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(asked.isAnswered()).as("still at work").isFalse();
    release.countDown();
    assertThat(description(asked)).isEqualTo("At last");
  }

  @Test
  void manySlowQuestionsDoNotDelayTheAcknowledgement() {
    registered();

    List<Interaction> asked =
        IntStream.range(0, 20)
            .mapToObj(i -> discord.slash(channel, "ree", "slow", Map.of()))
            .toList();

    assertThat(asked)
        .allSatisfy(a -> assertThat(a.acknowledgedAfter()).isLessThan(Duration.ofSeconds(3)));
    release.countDown();
    assertThat(asked).allSatisfy(a -> assertThat(description(a)).isEqualTo("At last"));
  }

  @Test
  void answersWithAnOverlongMessageThatDiscordTakes() {
    registered();

    Interaction asked = discord.slash(channel, "ree", "long", Map.of());

    assertThat(description(asked)).hasSizeLessThanOrEqualTo(4096).endsWith("…");
    assertThat(discord.refusals()).isEmpty();
  }

  @Test
  void aCommandThatFailsIsAnsweredToo() {
    registered();

    assertThat(description(discord.slash(channel, "ree", "broken", Map.of())))
        .contains("log entry");
  }

  @Test
  void suggestsAtMost25ChoicesThatDiscordTakes() {
    registered();

    Interaction typed = discord.complete(channel, "ree", "org", "name", "bao");

    assertThat(typed.choices()).hasSize(25).startsWith("bao 0");
    assertThat(typed.choices()).allSatisfy(c -> assertThat(c).hasSizeLessThanOrEqualTo(100));
    assertThat(discord.refusals()).isEmpty();
  }

  @Test
  void aButtonAsksItsCommandForWhoPressesIt() {
    registered();
    Shipment alert =
        Shipment.post(
            new ShipmentKey(Kind.ALERT, "x", new Destination("discord", channel), 0),
            new Message(
                "s",
                List.of(
                    new Block.Title("t", URI.create("https://example.org")),
                    new Block.Buttons(List.of(new Block.Button("More", "org baogang group"))))));
    new DiscordCourier(connection).deliver(alert);
    JsonNode posted = discord.messages(channel).get(0);

    Interaction pressed = discord.press(channel, posted, "More");

    assertThat(pressed.ephemeral()).isTrue();
    assertThat(description(pressed)).isEqualTo("About baogang group");
    assertThat(discord.messages(channel)).containsExactly(posted);
  }

  @Test
  void closingInterruptsNobodyAtWork() throws Exception {
    registered();
    discord.slash(channel, "ree", "slow", Map.of());
    assertThat(atWork.await(10, TimeUnit.SECONDS)).isTrue();

    intake.close();
    release.countDown();

    assertThat(interrupted.poll(10, TimeUnit.SECONDS)).isFalse();
  }

  @Test
  void registersRealSubcommandsWithTheirOptions() {
    registered();

    JsonNode org = discord.command("ree").path("options").path(0);
    assertThat(org.path("name").asText()).isEqualTo("org");
    assertThat(org.path("type").asInt()).isEqualTo(1);
    assertThat(org.path("options")).hasSize(3);
    assertThat(org.path("options").path(0).path("name").asText()).isEqualTo("name");
    assertThat(org.path("options").path(0).path("required").asBoolean()).isTrue();
    assertThat(org.path("options").path(0).path("autocomplete").asBoolean()).isTrue();
  }

  @Test
  void doesNotRegisterAgainWhatStandsAlready() {
    registered();
    intake.close();
    connection.close();
    connection = connection();
    intake = new DiscordIntake(connection, commands());

    await().atMost(SOON).until(() -> discord.identifies() == 2);
    await().atMost(SOON).until(() -> listings() == 2);
    assertThat(description(discord.slash(channel, "ree", "org", Map.of("name", "x")))).isNotEmpty();
    assertThat(discord.commandWrites()).isEqualTo(1);
    assertThat(discord.commandCreates()).isEqualTo(1);
  }

  @Test
  void registersAgainWhenTheCommandsHaveChanged() {
    registered();
    intake.close();
    connection.close();
    connection = connection();
    intake = new DiscordIntake(connection, Asking.of(List.of(command("other", call -> "x"))));

    await().atMost(SOON).until(() -> discord.commandWrites() == 2);
    assertThat(discord.commandCreates()).as("changed, not created").isEqualTo(1);
    assertThat(discord.command("ree").path("options")).as("other, help").hasSize(2);
  }

  @Test
  void aSubcommandThatIsNoMoreIsAnsweredWithWhatThereIs() {
    registered();
    intake.close();
    connection.close();
    discord.always("POST applications/", Fault.error(500, 0, "no"));
    connection = connection();
    intake = new DiscordIntake(connection, Asking.of(List.of(command("other", call -> "x"))));
    await().atMost(SOON).until(() -> listings() == 2);

    Interaction asked = discord.slash(channel, "ree", "org", Map.of("name", "x"));

    assertThat(description(asked)).contains("There is no command \"org\"", "/ree other");
  }

  @Test
  void resumesAfterABrokenSocketWithoutLosingAQuestion() {
    registered();

    discord.dropSockets();
    Interaction asked = discord.slash(channel, "ree", "org", Map.of("name", "baogang"));

    assertThat(description(asked)).isEqualTo("About baogang");
    assertThat(discord.resumes()).isEqualTo(1);
    assertThat(discord.heartbeats()).isPositive();
    assertThat(discord.identifies()).isEqualTo(1);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(connection.gateway()).isEqualTo(Finding.ok("connected")));
    connection.close();
    assertThat(connection.gateway().level()).isEqualTo(Finding.Level.FAILURE);
  }

  private void registered() {
    await().atMost(SOON).until(() -> discord.commandWrites() > 0);
  }

  private long listings() {
    return discord.requests().stream().filter(r -> r.startsWith("GET applications/")).count();
  }

  private DiscordConnection connection() {
    return new DiscordConnection(Shipments.settings(discord));
  }

  private static String description(Interaction asked) {
    return asked.answer().path("embeds").path(0).path("description").asText();
  }

  private Commands commands() {
    return Asking.of(
        List.of(
            org(),
            command(
                "slow",
                call -> {
                  awaitRelease();
                  return "At last";
                }),
            command(
                "who",
                call ->
                    call.asker().id().replaceAll("[0-9]+", "N")
                        + " "
                        + call.asker().isIn(Destination.parse("discord:" + channel))
                        + " "
                        + !call.asker().workspace().isEmpty()),
            command("long", call -> "Dysprosium *and* terbium ".repeat(3_000)),
            command(
                "broken",
                call -> {
                  throw new IllegalStateException("broken on purpose");
                })));
  }

  private void awaitRelease() {
    atWork.countDown();
    try {
      assertThat(release.await(30, TimeUnit.SECONDS)).isTrue();
      interrupted.add(false);
    } catch (InterruptedException e) {
      interrupted.add(true);
      Thread.currentThread().interrupt();
    }
  }

  private static Command org() {
    return new Command() {
      @Override
      public CommandSpec spec() {
        return new CommandSpec(
            "org",
            "What is known about an organization",
            List.of(
                new CommandSpec.Option(
                    "name", "Name of the organization", true, CommandSpec.Kind.SUGGESTED),
                new CommandSpec.Option("since", "From when on", false, CommandSpec.Kind.TEXT)));
      }

      @Override
      public Answer answer(CommandCall call) {
        return Answer.of("About " + call.option("name"));
      }

      @Override
      public List<Choice> suggest(String option, String typed, Asker asker) {
        return IntStream.range(0, 40)
            .mapToObj(i -> new Choice(typed + " " + i + " long".repeat(i), typed + i))
            .toList();
      }
    };
  }

  private interface Words {
    String of(CommandCall call);
  }

  private static Command command(String name, Words words) {
    return new Command() {
      @Override
      public CommandSpec spec() {
        return new CommandSpec(name, "For the test", List.of());
      }

      @Override
      public Answer answer(CommandCall call) {
        return Answer.of(words.of(call));
      }
    };
  }
}
