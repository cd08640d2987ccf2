package io.assay.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Block;
import io.assay.message.Message;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReloadCommandTest {
  private static final Asker EVE =
      new Asker("slack", "U0EVE", "", "", Optional.empty(), Asker.Standing.NONE);

  private final AtomicInteger reloads = new AtomicInteger();
  private Reload.Outcome outcome = new Reload.Outcome(true, List.of("config holds"));
  private final Commands commands =
      Asking.of(
          List.of(
              new ReloadCommand(
                  () -> {
                    reloads.incrementAndGet();
                    return outcome;
                  },
                  new Authority(() -> Admins.NOBODY))));

  @Test
  void saysWhatHoldsNow() {
    Message answer = Asking.answer(commands, "reload");
    assertThat(answer.summary()).isEqualTo("The configuration was read.");
    assertThat(answer.blocks()).contains(new Block.Bullets(List.of("config holds")));
    assertThat(reloads).hasValue(1);
  }

  @Test
  void saysWhatIsWrongAndThatNothingHasChanged() {
    outcome =
        new Reload.Outcome(
            false, IntStream.range(0, 40).mapToObj(line -> "mistake " + line).toList());
    Message answer = Asking.answer(commands, "reload");
    assertThat(answer.summary()).isEqualTo("The configuration is as it was before.");
    assertThat(answer.blocks().toString())
        .contains("mistake 14")
        .doesNotContain("mistake 15")
        .contains("25 more; check shows all");
  }

  @Test
  void isForAdminsAlone() {
    Message answer = commands.answer(commands.read("reload", EVE)).message();
    assertThat(answer.summary()).startsWith("Only admins");
    assertThat(reloads).hasValue(0);
  }
}
