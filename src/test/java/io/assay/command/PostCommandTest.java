package io.assay.command;

import static io.assay.post.PostFixtures.BAOGANG;
import static io.assay.post.PostFixtures.INNER_MONGOLIA;
import static io.assay.post.PostFixtures.NORTHERN;
import static io.assay.post.PostFixtures.changed;
import static io.assay.post.PostFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Block;
import io.assay.message.Form;
import io.assay.message.Message;
import io.assay.post.Post;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostCommandTest {
  private static final Block.Bullets HIGHLIGHTS =
      new Block.Bullets(List.of("The plant opened in May.", "It makes magnets."));

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
  void showsTheWholeBriefByNumberNameAndAddress() {
    for (String named : List.of("1", "site/1", "https://news.example/news/1/")) {
      Message answer = room.ask("post " + named);
      assertThat(answer.blocks()).contains(HIGHLIGHTS);
      assertThat(Newsroom.buttons(answer))
          .containsExactly("Wrong label: wrong site/1", "Share: post site/1 public");
    }
    assertThat(room.ask("post 99").summary()).contains("No post \"99\" is known");
  }

  @Test
  void offersAChoiceWhereSeveralSourcesUseTheNumber() {
    Post other = post("other", "77", Newsroom.ago(5), NORTHERN);
    room.record(other, linked(post("site", "77", Newsroom.ago(6), NORTHERN)));
    Message answer = room.ask("post 77");
    assertThat(answer.summary()).isEqualTo("Several posts have this number:");
    assertThat(Newsroom.entries(answer)).hasSize(2);
    assertThat(Newsroom.buttons(answer))
        .containsExactly("other/77: post other/77", "site/77: post site/77");
  }

  private static Post linked(Post post) {
    return new Post(
        post.id(),
        post.version(),
        URI.create("https://elsewhere.example/77"),
        post.publisher(),
        post.title(),
        post.html(),
        post.publishedAt(),
        post.modifiedAt(),
        post.terms());
  }

  @Test
  void fetchesTheBodyOfAnOlderPostWhenSomebodyAsksOrSaysWhyNot() {
    assertThat(room.ask("post 3").summary()).endsWith("the site answers 500");
    room.bodies = id -> room.record(post("site", id.id(), Newsroom.ago(1), NORTHERN));
    assertThat(room.ask("post 3").blocks()).contains(HIGHLIGHTS);
  }

  @Test
  void saysOfADeletedPostThatItsPublisherTookItBack() {
    room.withdraw("site", "2");
    for (String named : List.of("2", "site/2", "https://news.example/news/2/")) {
      Message answer = room.ask("post " + named);
      assertThat(answer.summary()).startsWith("Withdrawn: ");
      assertThat(answer.blocks())
          .contains(new Block.Paragraph("Its publisher took this post back."))
          .doesNotContain(HIGHLIGHTS);
    }
  }

  @Test
  void showsWhatChangedInAPostSinceItWasFirstSeen() {
    Instant seen = Newsroom.NOW;
    Post before = post("site", "1", Newsroom.ago(3), BAOGANG, INNER_MONGOLIA);
    Post after = changed(before, "two hundred", "three hundred", BAOGANG, INNER_MONGOLIA);
    room.database.useTransaction(
        tx -> room.archive.revise(tx, room.archive.brief(before), room.archive.brief(after), seen));
    Message answer = room.ask("post site/1");
    assertThat(answer.blocks())
        .contains(new Block.Heading("What changed"), new Block.SmallPrint("Seen", seen));
    assertThat(answer.blocks().toString()).contains("three hundred");
  }

  @Test
  void asksWhichOneByAFormOrInWords() {
    Commands commands = room.commands();
    Form form = commands.form(commands.read("post", Newsroom.ANNA)).orElseThrow();
    assertThat(form.command()).isEqualTo("post");
    assertThat(form.fields()).extracting(Form.Field::name).containsExactly("post");
    assertThat(room.ask("post").summary()).startsWith("Which post?");
  }
}
