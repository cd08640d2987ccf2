package io.assay.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Message;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandsTest {
  @Test
  void offersEveryCommandAsPlatformsTakeIt() {
    try (Newsroom room = Newsroom.open()) {
      List<CommandSpec> specs = room.commands().specs();
      assertThat(specs)
          .extracting(CommandSpec::name)
          .doesNotHaveDuplicates()
          .allMatch(name -> name.matches("[a-z]{1,32}"))
          .hasSizeLessThan(26);
      assertThat(specs)
          .allSatisfy(
              spec -> {
                assertThat(spec.description()).hasSizeBetween(1, 100);
                assertThat(spec.options())
                    .allMatch(option -> option.name().matches("[a-z]{1,32}"))
                    .allSatisfy(o -> assertThat(o.description()).hasSizeBetween(1, 100));
              });
      assertThat(room.commands().suggest("nothing", "name", "x", Asker.CONSOLE)).isEmpty();
    }
  }

  @Test
  void tellsWhoWatchesOfEachQuestionByNamesThatThereAre() {
    List<String> told = new ArrayList<>();
    try (Newsroom room = Newsroom.open()) {
      Commands commands =
          room.commands().watchedBy((command, outcome, took) -> told.add(command + " " + outcome));
      for (String line : List.of("latest", "nonsense of somebody", "help")) {
        commands.answer(commands.read(line, Newsroom.ANNA));
      }
    }
    assertThat(told).containsExactly("latest ANSWERED", "other ANSWERED", "help ANSWERED");
  }

  @Test
  void saysInPlainWordsThatItFailedWithAnIdForTheAdmin() {
    Newsroom room = Newsroom.open();
    room.close();
    for (String line : List.of("latest", "org x", "status", "trend y", "post 1")) {
      Message answer = room.answer(line, Newsroom.ANNA);
      assertThat(answer.summary())
          .matches(".*Ask your admin for log entry [0-9a-f]{8}\\.")
          .doesNotContain("Exception");
    }
  }
}
