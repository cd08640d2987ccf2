package io.assay.chat.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.assay.command.Answer;
import io.assay.command.Asker;
import io.assay.command.Asking;
import io.assay.command.Command;
import io.assay.command.CommandCall;
import io.assay.command.CommandSpec;
import io.assay.message.Choice;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.junit.jupiter.api.Test;

class CommandCompleterTest {
  private final CommandCompleter completer =
      new CommandCompleter(Asking.of(List.of(new Echo(), new Latest())));

  @Test
  void offersEveryCommandBeforeAnythingIsTyped() {
    assertThat(complete("")).extracting(Candidate::value).containsExactly("org", "latest", "help");
    assertThat(complete("/ree "))
        .extracting(Candidate::value)
        .containsExactly("org", "latest", "help");
  }

  @Test
  void completesTheNameOfACommandAndSaysWhatItDoes() {
    assertThat(complete("La"))
        .singleElement()
        .satisfies(
            only -> {
              assertThat(only.value()).isEqualTo("latest");
              assertThat(only.descr()).isEqualTo("The newest posts");
            });
  }

  @Test
  void completesAValueAsTheCommandSuggestsBestFirst() {
    List<Candidate> offered = complete("org ");
    assertThat(offered).extracting(Candidate::value).containsExactly("zeta", "alpha");
    assertThat(offered).isSorted();
    assertThat(offered).extracting(Candidate::displ).containsExactly("Zeta (9)", "Alpha (1)");
  }

  @Test
  void theValueIsTheRestOfTheLine() {
    assertThat(complete("/ree ORG BG and more"))
        .extracting(Candidate::value)
        .containsExactly("baogang-group");
  }

  @Test
  void aLabelIsForeignText() {
    assertThat(complete("org BG"))
        .extracting(Candidate::displ)
        .containsExactly("Baogang\uFFFD[2J Group (3)");
  }

  @Test
  void offersNothingWhereNothingIsKnown() {
    assertThat(complete("latest x")).isEmpty();
    assertThat(complete("nonsense x")).isEmpty();
  }

  @Test
  void completesTheCommandWhenTheCursorStandsInIt() {
    List<Candidate> offered = new ArrayList<>();
    completer.complete(mock(LineReader.class), Question.parse("or zeta", 2), offered);
    assertThat(offered).extracting(Candidate::value).containsExactly("org");
  }

  private List<Candidate> complete(String line) {
    List<Candidate> offered = new ArrayList<>();
    completer.complete(mock(LineReader.class), Question.parse(line, line.length()), offered);
    return offered;
  }

  private static final class Latest implements Command {
    @Override
    public CommandSpec spec() {
      CommandSpec.Option count =
          new CommandSpec.Option("count", "How many", false, CommandSpec.Kind.NUMBER);
      return new CommandSpec("latest", "The newest posts", List.of(count));
    }

    @Override
    public List<Choice> suggest(String option, String typed, Asker asker) {
      return List.of(new Choice("never", "asked for"));
    }

    @Override
    public Answer answer(CommandCall call) {
      return Answer.of("none");
    }
  }
}
