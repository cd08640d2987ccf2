package io.assay.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.chat.console.ConsoleWriter;
import io.assay.chat.discord.DiscordMessage;
import io.assay.chat.slack.SlackMessage;
import io.assay.message.Block;
import io.assay.message.Message;
import io.assay.store.Engine;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed is answered, in a few words, and nothing in it is obeyed. */
class HostileInputTest {
  private static final List<String> COMMANDS =
      List.of(
          "",
          "org",
          "region",
          "topic",
          "latest",
          "search",
          "find",
          "post",
          "caveats",
          "trend",
          "wrong",
          "wrong 1 opinion",
          "why",
          "mute",
          "mute opinion for 3d because",
          "mutes",
          "unmute",
          "status",
          "help",
          "nothing");

  /** PostgreSQL refuses what H2 takes: a zero byte. */
  private static Newsroom room;

  @BeforeAll
  static void open() {
    room = Newsroom.open(Engine.POSTGRES);
  }

  @AfterAll
  static void close() {
    room.close();
  }

  static Stream<String> inputs() {
    return Stream.of(
        "",
        "x".repeat(3_000),
        "long words ".repeat(300),
        "\u0000\u0007\u001b[31m\u202e",
        "*bold* _it_ ~no~ `code` [a](https://evil.example) <https://evil.example|a>",
        "@everyone @here <@U0123ABCD> <!channel> <@&1> <#C1>",
        "'; drop table post; --",
        "%' or 1=1 or name like '%",
        "title:[* TO *] AND (foo OR \"bar ~ ^ \\ / {!x}",
        "org: region:\"\" caveat:nothing after:yesterday before:9999-99-99 --- \"",
        "((((((((((",
        "\"",
        "\\",
        "*",
        "?",
        "-",
        "-a -b",
        "page 0",
        "page 99999 public",
        "#nothing",
        "包钢",
        "\uD83D\uDE00",
        "\uD800",
        "${jndi:ldap://evil.example}",
        "{{7*7}}");
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void isAnsweredByEveryCommand(String input) {
    for (String command : COMMANDS) {
      Message answer = room.answer(command + " " + input, Newsroom.ANNA);
      assertThat(answer.summary())
          .as(command)
          .hasSizeLessThan(600)
          .doesNotContain("Exception", "did not work");
      assertThat(buttons(answer))
          .hasSizeLessThan(6)
          .allSatisfy(button -> assertThat(button.label()).hasSizeLessThan(41));
      assertThat(SlackMessage.json(answer))
          .hasSizeLessThan(13_000)
          .doesNotContain("\"broadcast\"", "\"user\"", "more parts: too long");
      assertThat(DiscordMessage.json(answer)).contains("\"parse\" : [ ]");
      Message atConsole = room.answer(command + " " + input, Asker.CONSOLE);
      assertThat(ConsoleWriter.text(atConsole, 42, false)).doesNotContain("\u001b", "\u202e");
    }
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void isSuggestedFromAndAskedBackWithoutAnError(String input) {
    Commands commands = room.commands();
    for (CommandSpec spec : commands.specs()) {
      for (CommandSpec.Option option : spec.options()) {
        assertThat(commands.suggest(spec.name(), option.name(), input, Asker.CONSOLE))
            .hasSizeLessThan(26)
            .allSatisfy(choice -> assertThat(choice.value()).hasSizeLessThan(101));
      }
      commands
          .form(commands.read(spec.name() + " " + input, Newsroom.ANNA))
          .ifPresent(
              form ->
                  assertThat(form.given().values())
                      .allSatisfy(given -> assertThat(given).hasSizeLessThan(82)));
    }
  }

  private static List<Block.Button> buttons(Message message) {
    return Newsroom.of(message, Block.Buttons.class).stream()
        .flatMap(row -> row.buttons().stream())
        .toList();
  }
}
