package io.assay.command;

import static io.assay.command.Newsroom.MAGNETS;
import static io.assay.post.PostFixtures.BAOGANG;
import static io.assay.post.PostFixtures.CHINA;
import static io.assay.post.PostFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.chat.console.ConsoleWriter;
import io.assay.message.Block;
import io.assay.message.Choice;
import io.assay.message.Form;
import io.assay.message.Message;
import io.assay.post.Post;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TermCommandTest {
  private static Newsroom room;

  @BeforeAll
  static void open() {
    room = Newsroom.open();
    Term steel = new Term(Taxonomy.ORGANIZATION, "steel-one", "Steel One", List.of());
    Term other = new Term(Taxonomy.ORGANIZATION, "steel-two", "Steel Two", List.of());
    room.record(
        IntStream.range(0, 7)
            .mapToObj(n -> post("site", "s" + n, Newsroom.ago(100 + n), steel, other))
            .toArray(Post[]::new));
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @Test
  void saysOfAnOrganizationWhatStandsInItsPosts() {
    Message answer = room.ask("org baogang group");
    assertThat(answer.summary())
        .isEqualTo(
            "Baogang Group: 2 posts, 2 in the last 90 days. Caveats in posts that mention it"
                + " (on their sources): state-owned source 2; verify independently 2");
    assertThat(answer.blocks())
        .containsSubsequence(
            new Block.Title("Baogang Group", null),
            new Block.Paragraph("2 posts, 2 in the last 90 days"),
            new Block.Remark(
                "Caveats in posts that mention it (on their sources)",
                "state-owned source 2; verify independently 2"),
            new Block.Remark("Regions", "China 2, Inner Mongolia 1"),
            new Block.Remark("Other organizations", "Northern Rare Earth 1"),
            new Block.Heading("Newest"));
    assertThat(Newsroom.entries(answer))
        .extracting(Block.Entry::title)
        .containsExactly("A magnet plant opens, number 2", "A magnet plant opens, number 1");
    assertThat(Newsroom.buttons(answer))
        .containsExactly(
            "Trend: trend organization:baogang-group", "Share: org baogang-group public");
  }

  @Test
  void fitsAPhone() {
    assertThat(ConsoleWriter.text(room.ask("org baogang group"), 42, false).lines())
        .hasSizeLessThan(22);
  }

  @Test
  void saysOfARegionWhereItLiesAndWhatLiesInIt() {
    assertThat(room.ask("region china").blocks())
        .contains(new Block.Remark("Parts", "Inner Mongolia 1"));
    assertThat(room.ask("region inner mongolia").blocks())
        .contains(new Block.Remark("Lies in", "China"));
  }

  @Test
  void saysTheSameOfATopic() {
    assertThat(room.ask("topic magnets").blocks())
        .contains(
            new Block.Title("Magnets", null),
            new Block.Remark("Regions", "China 1, Inner Mongolia 1"),
            new Block.Remark("Organizations", "Baogang Group 1"));
  }

  @Test
  void turnsThePage() {
    Message first = room.ask("org steel one");
    assertThat(Newsroom.entries(first)).hasSize(5);
    assertThat(Newsroom.buttons(first))
        .containsExactly(
            "More: org steel-one page 2",
            "Trend: trend organization:steel-one",
            "Share: org steel-one public");
    Message second = room.ask("org steel-one page 2");
    assertThat(second.blocks()).contains(new Block.Heading("Posts 6 to 7"));
    assertThat(Newsroom.entries(second)).hasSize(2);
    assertThat(Newsroom.buttons(second)).contains("Share: org steel-one page 2 public");
    assertThat(room.ask("org steel-one page 900").blocks())
        .contains(new Block.Paragraph("There are no more posts."));
  }

  @Test
  void offersNoShareWhereAllSeeItOrNobodyElseIs() {
    assertThat(Newsroom.buttons(room.ask("org baogang public")))
        .containsExactly("Trend: trend organization:baogang-group");
    assertThat(Newsroom.buttons(room.ask("org baogang", Asker.CONSOLE).message()))
        .containsExactly("Trend: trend organization:baogang-group");
  }

  @Test
  void asksBackWhenANameIsMisspelt() {
    Message answer = room.ask("org baogong");
    assertThat(answer.summary())
        .isEqualTo("No organization \"baogong\". Did you mean Baogang Group?");
    assertThat(Newsroom.buttons(answer)).containsExactly("Baogang Group: org baogang-group");
  }

  @Test
  void offersAChoiceWhereSeveralCouldBeMeant() {
    Message answer = room.ask("org steel");
    assertThat(answer.summary()).startsWith("Several could be meant by \"steel\": Steel");
    assertThat(Newsroom.buttons(answer))
        .containsExactlyInAnyOrder("Steel One: org steel-one", "Steel Two: org steel-two");
  }

  @Test
  void saysWhatToDoWhenNothingIsLikeIt() {
    assertThat(room.ask("org zzzzz").summary())
        .isEqualTo("No organization \"zzzzz\". Try a part of its name.");
    assertThat(Newsroom.buttons(room.ask("org zzzzz")))
        .containsExactly("Search the posts: search zzzzz");
  }

  @Test
  void asksForTheNameByAFormOrInWords() {
    Commands commands = room.commands();
    assertThat(commands.form(commands.read("topic", Newsroom.ANNA)).orElseThrow().fields())
        .containsExactly(new Form.Suggested("name", "Name of the topic", true));
    assertThat(commands.form(commands.read("topic magnets", Newsroom.ANNA))).isEmpty();
    assertThat(room.ask("region").summary())
        .isEqualTo("Which region? Write its name: /ree region NAME");
  }

  @Test
  void suggestsNamesWhileTheyAreTyped() {
    Commands commands = room.commands();
    assertThat(commands.suggest("org", "name", "nor", Asker.CONSOLE))
        .containsExactly(new Choice("Northern Rare Earth", "northern-rare-earth"));
    assertThat(commands.suggest("org", "name", "包", Asker.CONSOLE))
        .containsExactly(new Choice("Baogang Group (包钢)", "baogang-group"));
  }

  @Test
  void suggestsNothingLongerThanPlatformsTake() {
    Term lengthy = new Term(Taxonomy.TOPIC, "lengthy", "Lengthy ".repeat(30).strip(), List.of());
    Term cut = new Term(Taxonomy.TOPIC, "z".repeat(101), "Zinc", List.of());
    try (Newsroom own = Newsroom.open()) {
      own.record(post("site", "9", Newsroom.NOW, BAOGANG, CHINA, MAGNETS, lengthy, cut));
      assertThat(own.commands().suggest("topic", "name", "leng", Asker.CONSOLE))
          .singleElement()
          .satisfies(choice -> assertThat(choice.label()).hasSizeLessThan(101));
      assertThat(own.commands().suggest("topic", "name", "zinc", Asker.CONSOLE)).isEmpty();
    }
  }
}
