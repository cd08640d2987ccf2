package io.assay.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Block;
import io.assay.message.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LatestCommandTest {
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
  void showsTheNewestPostsWithTheirCaveats() {
    Message answer = room.ask("latest");
    assertThat(answer.summary()).isEqualTo("The newest 3 posts");
    assertThat(Newsroom.entries(answer))
        .extracting(Block.Entry::note)
        .containsExactly(
            "older post, not fetched",
            "Author: state-owned source; verify independently",
            "Author: state-owned source; verify independently");
    assertThat(Newsroom.buttons(answer)).containsExactly("Share: latest public");
  }

  @Test
  void turnsThePageByTheNumberThatWasAsked() {
    assertThat(Newsroom.buttons(room.ask("latest 2")))
        .containsExactly("More: latest 2 page 2", "Share: latest 2 public");
    Message second = room.ask("latest 2 page 2");
    assertThat(second.summary()).isEqualTo("The newest posts, 3 to 3");
    assertThat(Newsroom.entries(second)).hasSize(1);
    assertThat(Newsroom.buttons(second)).containsExactly("Share: latest 2 page 2 public");
    assertThat(room.ask("latest page 900").summary()).isEqualTo("There are no more posts.");
  }

  @Test
  void takesWhatIsNoNumberForAMistakeAndTooManyForTheMost() {
    assertThat(room.ask("latest many").summary()).startsWith("How many posts?");
    assertThat(room.ask("latest 999999999").summary()).isEqualTo("The newest 3 posts");
    assertThat(Newsroom.entries(room.ask("latest 0"))).hasSize(1);
  }
}
