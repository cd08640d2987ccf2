package io.assay.command;

import static io.assay.post.PostFixtures.NORTHERN;
import static io.assay.post.PostFixtures.changed;
import static io.assay.post.PostFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Block;
import io.assay.message.Message;
import io.assay.post.Post;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CaveatsCommandTest {
  private static final String SENTENCE =
      "This report originates from a state-owned publication and should be independently verified.";

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
  void quotesTheSentencesAndSaysWhoSpeaks() {
    Message answer = room.ask("caveats site/1");
    assertThat(answer.blocks())
        .containsSubsequence(
            new Block.Title(
                "A magnet plant opens, number 1", URI.create("https://news.example/news/1/")),
            new Block.Remark("Author", "state-owned source; verify independently"),
            new Block.Quote(SENTENCE),
            new Block.SmallPrint("Example News", Newsroom.ago(3)));
    assertThat(answer.summary()).contains("Author: state-owned source; verify independently");
    assertThat(Newsroom.of(answer, Block.Bullets.class)).isEmpty();
  }

  @Test
  void opensTheBriefSharesItAndTakesWhatIsWrong() {
    assertThat(Newsroom.buttons(room.ask("caveats 1")))
        .containsExactly(
            "Whole brief: post site/1",
            "Wrong label: wrong site/1",
            "Share: post site/1 public",
            "Why this?: why site/1",
            "Mute …: mute organization:baogang-group",
            "Follow Baogang Group: subscribe form org:baogang-group");
  }

  @Test
  void neverSaysThatAPostWithoutCaveatsIsTrue() {
    Post plain = changed(post("site", "8", Newsroom.ago(9), NORTHERN), SENTENCE, "It is warm.");
    room.record(plain);
    assertThat(room.ask("caveats 8").blocks())
        .contains(
            new Block.Paragraph(
                "No caveat was found in this post. That does not say that it can be trusted."));
  }

  @Test
  void asksWhichPost() {
    assertThat(room.ask("caveats").summary())
        .isEqualTo("Which post? Write its number or its address: /ree caveats NUMBER");
    assertThat(room.ask("caveats 99").summary()).startsWith("No post \"99\" is known.");
  }
}
