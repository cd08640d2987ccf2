package io.assay.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandLineTest {
  private static final List<CommandSpec> SPECS =
      List.of(
          new CommandSpec(
              "org",
              "An organization",
              List.of(
                  new CommandSpec.Option("name", "Its name", true, CommandSpec.Kind.SUGGESTED),
                  new CommandSpec.Option("since", "From when on", false, CommandSpec.Kind.TEXT))),
          new CommandSpec("help", "Help", List.of()));

  @Test
  void givesTheFirstOptionAllThatStandsBehindTheCommand() {
    assertThat(read("ORG  Baogang Group ")).isEqualTo(call("Baogang Group", 1, false));
    assertThat(read("org").options()).isEmpty();
    assertThat(read("help me").options()).isEmpty();
    assertThat(read("").command()).isEmpty();
  }

  @Test
  void readsThePageAndWhetherAllShallSeeItFromTheEnd() {
    assertThat(read("org Baogang Group page 2 public")).isEqualTo(call("Baogang Group", 2, true));
    assertThat(read("org Baogang Group Public")).isEqualTo(call("Baogang Group", 1, true));
    assertThat(read("org Baogang Group page 2")).isEqualTo(call("Baogang Group", 2, false));
    assertThat(read("org page 9999").page()).isEqualTo(CommandCall.MAX_PAGE);
    assertThat(read("org page 0").page()).isEqualTo(1);
    assertThat(read("public"))
        .extracting(CommandCall::command, CommandCall::forAll)
        .containsExactly("", true);
  }

  @Test
  void leavesWordsThatOnlyContainThem() {
    assertThat(read("org Republic")).isEqualTo(call("Republic", 1, false));
    assertThat(read("org Public Power")).isEqualTo(call("Public Power", 1, false));
    assertThat(read("org Homepage 2")).isEqualTo(call("Homepage 2", 1, false));
  }

  @Test
  void readsNoMoreThanAQuestionCanHold() {
    assertThat(read("org " + "x".repeat(100_000)).option("name")).hasSizeLessThan(4_001);
    assertThat(read("org " + " page 1".repeat(10_000)).page()).isEqualTo(1);
  }

  private static CommandCall read(String line) {
    return CommandLine.read(line, SPECS, Asker.CONSOLE);
  }

  private static CommandCall call(String name, int page, boolean forAll) {
    return new CommandCall("org", Map.of("name", name), page, forAll, Asker.CONSOLE);
  }
}
