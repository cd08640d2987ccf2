package io.assay.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.chat.console.ConsoleWriter;
import io.assay.message.Message;
import java.util.List;
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
        .isEqualTo("There is no command \"orgg\". Did you mean org? You can ask:");
    assertThat(Newsroom.buttons(answer)).containsExactly("org: org", "Find orgg: find orgg");
    assertThat(Newsroom.buttons(room.ask("Baogang"))).containsExactly("Find baogang: find baogang");
    assertThat(List.of(room.ask("help zzz").summary()))
        .containsExactly("There is no command \"zzz\". You can ask:");
  }
}
