package io.assay.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.command.Asking;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import standin.discord.DiscordStandIn;
import standin.discord.Fault;
import standin.discord.Interaction;
import standin.discord.Right;

/** What can be asked, filled in and pressed, through one real JDA for all tests. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordQuestionsTest {
  private static final Pattern MARKUP = Pattern.compile("(?<!\\\\)[*_~`|<>@#]");
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private final DiscordStandIn discord = DiscordStandIn.start();
  private final DiscordConnection connection = new DiscordConnection(Shipments.settings(discord));
  private final Questions questions = new Questions();
  private final DiscordIntake intake =
      new DiscordIntake(connection, Asking.of(questions.commands()));
  private String channel = "";

  @BeforeAll
  void isRegistered() {
    await().atMost(Duration.ofSeconds(15)).until(() -> discord.commandWrites() > 0);
  }

  @BeforeEach
  void openChannel() {
    channel = discord.addChannel("desk");
    questions.hold();
  }

  @AfterEach
  void discordHadNothingToRefuse() {
    questions.release();
    assertThat(discord.refusals()).isEmpty();
  }

  @AfterAll
  void close() {
    intake.close();
    connection.close();
    discord.close();
  }

  @Test
  void offersEverySubcommandForAllInServersAlone() {
    JsonNode ree = discord.command("ree");

    assertThat(ree.path("contexts")).hasSize(1);
    assertThat(ree.at("/contexts/0").asText()).isEqualTo("0");
    assertThat(ree.path("options")).isNotEmpty();
    assertThat(ree.path("options"))
        .allSatisfy(
            subcommand -> {
              JsonNode options = subcommand.path("options");
              JsonNode last = options.path(options.size() - 1);
              assertThat(last.path("name").asText()).isEqualTo("public");
              assertThat(last.path("type").asInt()).isEqualTo(5);
              assertThat(options.findValuesAsText("name")).doesNotContain("page");
            });
  }

  @Test
  void takesANumberAsOne() {
    JsonNode count = discord.command("ree").at("/options/0/options/1");
    Interaction asked = ask("org", Map.of("name", "Lynas", "count", "7"));

    assertThat(count.path("type").asInt()).isEqualTo(4);
    assertThat(description(asked)).isEqualTo("Lynas 7, page 1");
  }

  @Test
  void showsAPublicAnswerToAll() {
    Interaction asked = ask("org", Map.of("name", "Lynas", "public", "true"));

    assertThat(asked.ephemeral()).isFalse();
    assertThat(description(asked)).isEqualTo("Lynas , page 1");
    assertThat(discord.messages(channel)).containsExactly(asked.answer());
  }

  @Test
  void whatIsNotSaidToBePublicIsNot() {
    Interaction asked = ask("org", Map.of("name", "Lynas public", "public", "false"));

    assertThat(description(asked)).isEqualTo("Lynas public , page 1");
    assertThat(asked.ephemeral()).isTrue();
  }

  @Test
  void aShareButtonShowsTheAnswerToAll() {
    Interaction shared =
        discord.press(channel, ask("org", Map.of("name", "Lynas")).answer(), "Share");

    assertThat(shared.ephemeral()).isFalse();
    assertThat(description(shared)).isEqualTo("Lynas , page 1");
    assertThat(discord.messages(channel)).containsExactly(shared.answer());
  }

  @Test
  void theNextPageOfAPublicAnswerIsForWhoPressesIt() {
    Interaction asked = ask("org", Map.of("name", "Lynas", "public", "true"));

    Interaction pressed = discord.press(channel, asked.answer(), "Next");

    assertThat(pressed.ephemeral()).isTrue();
    assertThat(description(pressed)).isEqualTo("Lynas , page 2");
    assertThat(discord.messages(channel)).hasSize(1);
  }

  @Test
  void nobodySharesWhereNobodyMayWrite() {
    discord.allow(channel, EnumSet.complementOf(EnumSet.of(Right.SEND_MESSAGES)));

    refusesToShare();
  }

  @Test
  void nobodySharesWhereHeHimselfMayNotWrite() {
    discord.mute(channel);

    refusesToShare();
  }

  private void refusesToShare() {
    JsonNode answer = ask("org", Map.of("name", "Lynas")).answer();

    Interaction pressed = discord.press(channel, answer, "Share");

    assertThat(description(pressed)).contains("may not write");
    assertThat(pressed.ephemeral()).isTrue();
    assertThat(discord.messages(channel)).isEmpty();
  }

  @Test
  void aCommandAsksBackByAForm() {
    Interaction asked = ask("wrong", Map.of("post", "rex/14218"));
    JsonNode modal = asked.modal();

    Interaction sent =
        discord.submit(
            channel, modal, Map.of("label", "author", "reason", "not @everyone", "org", "Lynas"));

    assertThat(modal.path("custom_id").asText()).isEqualTo("ree:wrong?post=rex%2F14218");
    assertThat(modal.path("title").asText()).isEqualTo("What is wrong?");
    assertThat(modal.at("/components/0/label").asText()).isEqualTo("Which label");
    assertThat(modal.at("/components/0/component/options").findValuesAsText("value"))
        .containsExactly("author", "inferred");
    assertThat(modal.at("/components/1/component/max_length").asInt()).isEqualTo(300);
    assertThat(modal.at("/components/1/component/style").asInt()).isEqualTo(2);
    assertThat(modal.at("/components/2/component/required").asBoolean(true)).isFalse();
    assertThat(sent.ephemeral()).isTrue();
    assertThat(sent.acknowledgedAfter()).isLessThan(LIMIT);
    assertThat(description(sent)).isEqualTo("rex/14218 author not \\@everyone Lynas");
  }

  @Test
  void aButtonAsksBackByAForm() {
    JsonNode answer = ask("org", Map.of("name", "Lynas")).answer();

    Interaction pressed = discord.press(channel, answer, "Wrong?");
    Interaction sent =
        discord.submit(channel, pressed.modal(), Map.of("label", "inferred", "reason", "why"));

    assertThat(description(sent)).isEqualTo("rex/1 inferred why");
  }

  @Test
  void aFormCarriesTheLongestIdOfAPost() {
    String id = "s".repeat(40) + "/" + "1".repeat(40);
    JsonNode modal = ask("wrong", Map.of("post", id)).modal();

    Interaction sent =
        discord.submit(channel, modal, Map.of("label", "author", "reason", "a=b&c?"));

    assertThat(description(sent)).isEqualTo(id + " author a=b&c?");
  }

  @Test
  void aFormThatCannotCarryWhatIsKnownIsAnsweredInWords() {
    Interaction asked = ask("wrong", Map.of("post", "https://example.org/" + "a".repeat(80)));

    assertThat(description(asked)).startsWith("https").endsWith("- - -");
  }

  @Test
  void aFormOfForeignWordsIsOneThatDiscordTakes() {
    JsonNode modal = ask("hostile", Map.of()).modal();

    assertThat(modal.path("title").asText()).isEqualTo("red tfel @everyone");
    assertThat(modal.at("/components/0/label").asText()).hasSizeBetween(30, 45).endsWith("…");
    assertThat(modal.at("/components/0/component/options")).hasSize(25);
    assertThat(modal.at("/components/0/component/options/0/label").asText())
        .hasSizeLessThanOrEqualTo(100)
        .startsWith("Choice");
    assertThat(modal.at("/components/1/label").asText()).isEqualTo("…");
  }

  @Test
  void aFormWithNothingToPickIsAnsweredInWords() {
    assertThat(description(ask("nothing", Map.of()))).isEqualTo("In words");
  }

  @Test
  void acknowledgesOpensFormsAndSuggestsWhileAnswersAreSlow() {
    List<Interaction> slow = IntStream.range(0, 8).mapToObj(i -> ask("slow", Map.of())).toList();
    await().atMost(LIMIT).until(questions::areAllAtWork);

    Interaction asked = ask("org", Map.of("name", "Lynas"));
    Interaction form = ask("wrong", Map.of("post", "rex/14218"));
    Interaction typed = discord.complete(channel, "ree", "org", "name", "ly");

    assertThat(asked.acknowledgedAfter()).isLessThan(LIMIT);
    assertThat(form.modal().path("components")).hasSize(3);
    assertThat(form.acknowledgedAfter()).isLessThan(LIMIT);
    assertThat(typed.choices()).containsExactly("ly as");
    assertThat(typed.acknowledgedAfter()).isLessThan(LIMIT);
    assertThat(asked.isAnswered()).isFalse();
    questions.release();
    assertThat(slow).allSatisfy(a -> assertThat(description(a)).isEqualTo("At last"));
    assertThat(description(asked)).isEqualTo("Lynas , page 1");
  }

  @Test
  void suggestsNothingRatherThanTooLate() {
    Interaction typed = discord.complete(channel, "ree", "org", "name", "slow");

    assertThat(typed.choices()).isEmpty();
    assertThat(typed.acknowledgedAfter()).isLessThan(LIMIT);
  }

  @Test
  void aPictureGoesWithWhatAllSee() {
    Interaction all = ask("trend", Map.of("public", "true"));
    Interaction one = ask("trend", Map.of());

    assertThat(all.file("trend.png")).isEqualTo(Questions.PNG);
    assertThat(all.answer().at("/attachments/0/description").asText())
        .startsWith("Posts a week")
        .hasSizeLessThanOrEqualTo(1_024)
        .doesNotContain("\n");
    assertThat(description(all)).isEqualTo("Up");
    assertThat(one.answer().path("attachments")).isEmpty();
    assertThat(description(one)).isEqualTo("Up");
  }

  @Test
  void aPictureThatDoesNotArriveTakesNoWordAway() {
    discord.onNext("PATCH webhooks/", Fault.error(413, 40005, "Request entity too large"));

    Interaction asked = ask("trend", Map.of("public", "true"));

    assertThat(description(asked)).isEqualTo("Up");
    assertThat(asked.answer().path("attachments")).isEmpty();
  }

  @Test
  void anAnswerThatDiscordRefusesIsFollowedByOneThatSaysSo() {
    discord.onNext("PATCH webhooks/", Fault.error(400, 50035, "Invalid Form Body"));

    assertThat(description(ask("org", Map.of("name", "Lynas")))).contains("log entry");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "\u0000\u001b[2J\u202e\ud800",
        "@everyone <@&1> <#2> @here",
        "**bold** [x](https://evil.example) ||s|| ```",
        "' OR 1=1 --",
        "page 99999 public"
      })
  void takesWhateverIsTyped(String typed) {
    Interaction asked = ask("org", Map.of("name", typed));

    assertThat(description(asked)).endsWith("page 1").doesNotContainPattern(MARKUP);
    assertThat(discord.complete(channel, "ree", "org", "name", typed).choices()).hasSize(1);
  }

  @Test
  void takes3000Characters() {
    Interaction asked = ask("org", Map.of("name", "a@*".repeat(1_000)));

    assertThat(description(asked)).hasSizeBetween(3_000, 4_096);
  }

  @Test
  void anExpiredButtonHelps() {
    JsonNode answer = ask("org", Map.of("name", "Lynas")).answer().deepCopy();
    ((ObjectNode) answer.at("/components/0/components/0")).put("custom_id", "ree:# #gone");

    assertThat(description(discord.press(channel, answer, "Next"))).contains("too old");
  }

  private Interaction ask(String subcommand, Map<String, String> options) {
    return discord.slash(channel, "ree", subcommand, options);
  }

  private static String description(Interaction asked) {
    return asked.answer().path("embeds").path(0).path("description").asText();
  }
}
