package io.assay.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.chat.console.ConsoleWriter;
import io.assay.message.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HelpCommandTest {
  private static Newsroom room;

  @BeforeAll
  static void open() {
    room = Newsroom.open();
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @Test
  void namesEveryCommandWithAnExampleAndTheFiltersOfASearch() {
    Message answer = room.ask("help");
    assertThat(answer.summary()).isEqualTo("You can ask:");
    String shown = answer.blocks().toString();
    room.commands().specs().forEach(spec -> assertThat(shown).contains("/ree " + spec.name()));
    assertThat(shown).contains("/ree org baogang", "caveat:", "after:", "-recycling", "public");
    assertThat(ConsoleWriter.text(answer, 42, false).lines()).hasSizeLessThan(60);
  }

  @Test
  void answersWhoeverAsksNothing() {
    assertThat(room.ask("").summary()).isEqualTo("You can ask:");
  }

  @Test
  void saysMoreOfOneCommand() {
    Message answer = room.ask("help TREND");
    assertThat(answer.summary()).startsWith("/ree trend NAME [WEEKS]: ");
    assertThat(answer.blocks().toString()).contains("trend baogang 26", "2 to 52 weeks");
  }

  @Test
  void everyExampleIsAQuestionThatCanBeAsked() {
    Commands commands = room.commands();
    for (CommandSpec spec : commands.specs()) {
      String help = room.ask("help " + spec.name()).blocks().toString();
      String example = help.replaceAll("(?s).*Example: /ree ([^,\\]]*).*", "$1");
      assertThat(commands.read(example, Newsroom.ANNA).command()).isEqualTo(spec.name());
    }
  }

  @Test
  void asksBackWhenTheCommandIsUnknown() {
    Message answer = room.ask("orgg");
    assertThat(answer.summary())
        .startsWith(
            "There is no command \"orgg\". Did you mean org? You can ask: /ree org, region");
    assertThat(Newsroom.buttons(answer))
        .containsExactly("org: org", "Find orgg: find orgg", "Help: help");
    assertThat(ConsoleWriter.text(answer, 42, false).lines()).hasSizeLessThan(9);
    assertThat(room.ask("help zzz").summary())
        .startsWith("There is no command \"zzz\". You can ask:");
  }

  @Test
  void offersToFindAllThatWasTypedWhereItBeginsWithNoCommand() {
    assertThat(Newsroom.buttons(room.ask("Is that  magnet plant open? public")))
        .contains("Find Is that magnet plant open?: find Is that magnet plant open?");
    assertThat(room.ask("find Is that magnet plant open?").summary()).contains("posts for");
    assertThat(Newsroom.buttons(room.ask("help zzz")))
        .containsExactly("Find zzz: find zzz", "Help: help");
  }
}
